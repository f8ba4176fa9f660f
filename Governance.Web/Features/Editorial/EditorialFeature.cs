using Governance.Domain.Common;
using Governance.Web.Features.Editorial.Moderation;
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
        services.AddScoped<ModerationActions>();
        services.AddSingleton<ModerationQueries>();
        services.AddSingleton<Preview>();
    }

    /// <summary>Files of works, for whoever may read them; the name at the end only serves saving.</summary>
    public static void MapEditorial(this WebApplication app)
    {
        app.MapGet("/files/{sha256:regex(^[0-9a-f]{{64}}$)}", FileAsync);
        app.MapGet("/files/{sha256:regex(^[0-9a-f]{{64}}$)}/{name}", FileAsync);
        app.MapGet("/xem-truoc/{editionId:guid}/{number:int}", PreviewAsync);
    }

    /// <summary>Shown in a frame of the queue, without script and without a way out of it.</summary>
    private static async Task<IResult> PreviewAsync(Guid editionId, int number, HttpContext http, CurrentUser user, Preview preview)
    {
        if (await ReaderAsync(user) is not { } actor || await preview.RenderAsync(actor, editionId, number) is not { } page) return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Content(page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> FileAsync(string sha256, HttpContext http, CurrentUser user, EditionQueries queries, FileStore files)
    {
        if (await ReaderAsync(user) is not { } actor || await queries.FileAsync(actor, sha256) is not { } file) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        var picture = file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return Results.Stream(files.Open(file.Sha256), file.ContentType, picture ? null : file.Name, entityTag: new($"\"{sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>Who asks; null when the account is gone.</summary>
    private static async Task<Actor?> ReaderAsync(CurrentUser user)
    {
        try { return await user.ActorAsync(); }
        catch (RuleBroken) { return null; }
    }
}
