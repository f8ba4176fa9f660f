using Governance.Web.Platform.SignIn;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Web.Features.Access;

public static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessQueries>();
        services.AddSingleton<PeopleQueries>();
        services.TryAddSingleton<ResolveActor>(provider => provider.GetRequiredService<AccessQueries>().ActorAsync);
        services.AddScoped<PeopleActions>();
        services.AddScoped<AccountActions>();
    }
}
