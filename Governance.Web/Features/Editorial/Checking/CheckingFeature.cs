using Governance.Web.Platform.Jobs;

namespace Governance.Web.Features.Editorial.Checking;

public static class CheckingFeature
{
    public static void AddChecking(this IServiceCollection services)
    {
        services.AddSingleton<CheckQueries>();
        services.AddScoped<CheckActions>();
        services.AddSingleton<FileReader>();
        services.AddSingleton(new LinkProbe());
        services.AddJob<ProbeLinks>("editorial.probe-links", "0 0/5 * * * ?");
        // Several times a night, each going on where the one before ran out of time.
        services.AddJob<CheckLive>("editorial.check-live", "0 10 0-5 * * ?");
    }
}
