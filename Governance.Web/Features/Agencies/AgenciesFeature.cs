using Governance.Web.Features.Agencies.Reorganisation;
using Governance.Web.Features.Agencies.Successions;
using Governance.Web.Platform.Jobs;

namespace Governance.Web.Features.Agencies;

public static class AgenciesFeature
{
    public static void AddAgencies(this IServiceCollection services)
    {
        services.AddSingleton<AgencyQueries>().AddSingleton<SuccessionQueries>().AddSingleton<ReorganisationQueries>();
        services.AddScoped<AgencyActions>().AddScoped<SuccessionActions>().AddScoped<ReorganisationActions>();
        services.AddJob<NewNames>("agencies.new-names", "0 1 0 * * ?");
    }

    public static void MapAgencies(this IEndpointRouteBuilder app) => app.MapReorganisation();
}
