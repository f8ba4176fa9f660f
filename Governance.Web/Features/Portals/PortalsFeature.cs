using Governance.Web.Features.Portals.Publishing;

namespace Governance.Web.Features.Portals;

public static class PortalsFeature
{
    public static void AddPortals(this IServiceCollection services)
    {
        services.AddReleases();
        services.AddSingleton<PublicationQueries>();
        services.AddSingleton<PublishSignal>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<PublisherWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<PublisherWorker>());
    }

    /// <summary>Previews show the public site's components inside the intranet, with their style sheet.</summary>
    public static void MapPortals(this IEndpointRouteBuilder app) => app.MapGet(Stylesheet.Path, () => Results.Bytes(Stylesheet.Bytes, "text/css; charset=utf-8"));

    /// <summary>What a portal node needs too.</summary>
    public static void AddReleases(this IServiceCollection services)
    {
        services.AddSingleton<ReleaseKey>();
        services.AddSingleton<ObjectStore>();
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<HostMap>();
    }
}
