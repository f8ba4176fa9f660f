using Governance.Web.Platform.Files;

namespace Governance.Web.Features.Boards;

public static class BoardsFeature
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddSingleton<BoardQueries>();
        services.AddScoped<BoardActions>();
    }

    /// <summary>The scan of a decision: the register of boards, and the papers behind it, are open to every signed-in user.</summary>
    public static void MapBoards(this IEndpointRouteBuilder app) =>
        app.MapGet("/ban-bien-tap/quyet-dinh/{id:guid}/ban-quet", async (Guid id, BoardQueries queries, FileStore files) =>
            await queries.ScanAsync(id) is { } scan && files.Has(scan.Sha256) ? Results.File(files.Open(scan.Sha256), scan.ContentType, scan.Name) : Results.NotFound()).RequireAuthorization();
}
