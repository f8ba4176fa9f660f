using Governance.Domain.Common;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;

namespace Governance.Web.Features.Editorial;

public static class EditorialFeature
{
    public static void AddEditorial(this IServiceCollection services)
    {
        services.AddSingleton<ArticleQueries>();
        services.AddSingleton<EditionQueries>();
        services.AddScoped<ArticleActions>();
    }

    /// <summary>Files of works, for whoever may read them; the name at the end only serves saving.</summary>
    public static void MapEditorial(this WebApplication app)
    {
        app.MapGet("/files/{sha256:regex(^[0-9a-f]{{64}}$)}", FileAsync);
        app.MapGet("/files/{sha256:regex(^[0-9a-f]{{64}}$)}/{name}", FileAsync);
    }

    private static async Task<IResult> FileAsync(string sha256, HttpContext http, CurrentUser user, EditionQueries queries, FileStore files)
    {
        Actor actor;
        try { actor = await user.ActorAsync(); }
        catch (RuleBroken) { return Results.NotFound(); }
        if (await queries.FileAsync(actor, sha256) is not { } file) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        var picture = file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return Results.Stream(files.Open(file.Sha256), file.ContentType, picture ? null : file.Name, entityTag: new($"\"{sha256}\""), enableRangeProcessing: true);
    }
}
