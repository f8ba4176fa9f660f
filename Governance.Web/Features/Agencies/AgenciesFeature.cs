using Governance.Web.Features.Agencies.Reorganisation;

namespace Governance.Web.Features.Agencies;

public static class AgenciesFeature
{
    public static void AddAgencies(this IServiceCollection services)
    {
        services.AddSingleton<AgencyQueries>();
        services.AddScoped<AgencyActions>();
        services.AddSingleton<ReorganisationQueries>();
        services.AddScoped<ReorganisationActions>();
    }
}
