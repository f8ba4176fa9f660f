using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform.Files;

namespace Governance.Web.Features.Portals;

public static class PortalsFeature
{
    public static void AddPortals(this IServiceCollection services)
    {
        services.AddReleases();
        services.AddSingleton<PortalQueries>();
        services.AddScoped<PortalActions>();
        services.AddSingleton<PublicationQueries>();
        services.AddSingleton<PublishSignal>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<PublisherWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<PublisherWorker>());
    }

    /// <summary>What a portal node needs too.</summary>
    public static void AddReleases(this IServiceCollection services)
    {
        services.AddSingleton<ReleaseKey>();
        services.AddSingleton<ObjectStore>();
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<HostMap>();
    }

    public static void MapPortals(this IEndpointRouteBuilder app)
    {
        // Previews show the public site's components inside the intranet, with their style sheet and typeface.
        foreach (var asset in PublicAssets.All) app.MapGet(asset.Path, () => Results.Bytes(asset.Content, asset.ContentType));
        app.MapGet("/cong-thong-tin/{portalId:guid}/bieu-trung", LogoAsync);
    }

    private static async Task<IResult> LogoAsync(Guid portalId, PortalQueries queries, FileStore files) =>
        await queries.LogoAsync(portalId) is { } logo ? Results.Stream(files.Open(logo.Sha256), logo.ContentType) : Results.NotFound();
}
