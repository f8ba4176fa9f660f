using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Features.Editorial.Comments;
using Governance.Web.Features.Editorial.Contributions;
using Governance.Web.Features.Editorial.Languages;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Editorial.Past;
using Governance.Web.Features.Editorial.Writing;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Editorial;

public static class EditorialFeature
{
    public static void AddEditorial(this IServiceCollection services)
    {
        services.AddSingleton<ArticleQueries>();
        services.AddSingleton<EditionQueries>();
        services.AddSingleton<ContributionQueries>();
        services.AddScoped<ArticleActions>();
        services.AddScoped<ModerationActions>();
        services.AddScoped<CopyActions>();
        services.AddSingleton<ModerationQueries>();
        services.AddSingleton<CommentQueries>();
        services.AddScoped<CommentActions>();
        services.AddSingleton<LanguageQueries>();
        services.AddScoped<LanguageActions>();
        services.AddSingleton<Preview>();
        services.AddChecking();
        services.AddSingleton<WorkingTextQueries>();
        services.AddScoped<WorkingTextActions>();
        services.AddScoped<DocxActions>();
        services.AddSingleton<Presence>();
        services.AddScoped<CircuitPulse>();
        services.AddScoped<CircuitHandler>(scope => scope.GetRequiredService<CircuitPulse>());
        services.AddSingleton<PastQueries>();
        services.AddScoped<PastActions>();
    }

    /// <summary>Files of works, for whoever may read them; the name at the end only serves saving.</summary>
    public static void MapEditorial(this WebApplication app)
    {
        app.MapGet("/files/{sha256:regex(^[0-9a-f]{{64}}$)}", FileAsync);
        app.MapGet("/files/{sha256:regex(^[0-9a-f]{{64}}$)}/{name}", FileAsync);
        app.MapGet("/tin-bai/danh-sach.xlsx", ListAsync);
        app.MapGet("/xem-truoc/{editionId:guid}/{number:int}", PreviewAsync);
    }

    private static async Task<IResult> ListAsync(string? tim, [FromQuery(Name = "trang-thai")] string? state, string? cong, [FromQuery(Name = "chuyen-muc")] string? section, string? loai, [FromQuery(Name = "tac-gia")] string? author,
        [FromQuery(Name = "cua-toi")] int? mine, [FromQuery(Name = "chua-dat")] int? failing, [FromQuery(Name = "sap-xep")] string? order, int? tang, ArticleQueries queries, CurrentUser user, SheetWriter sheets, Texts texts, SampleMark sample)
    {
        var filter = new ArticleAddress(tim, state, cong, section, loai, author, mine, order, tang, ChuaDat: failing).Filter with { Size = ArticlesWorkbook.MostRows };
        var sheet = ArticlesWorkbook.Of(await queries.ListAsync(await user.ActorAsync(), filter), user.Today, texts, sample.IsOn);
        return Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"tin-bai-{user.Today:yyyy-MM-dd}.xlsx");
    }

    /// <summary>Shown in a frame of the queue, without script and without a way out of it.</summary>
    private static async Task<IResult> PreviewAsync(Guid editionId, int number, HttpContext http, CurrentUser user, Preview preview)
    {
        if (await ReaderAsync(user) is not { } actor || await preview.RenderAsync(actor, editionId, number) is not { } page) return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
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
