using Governance.Web.Platform.SignIn;

namespace Governance.Web.Features.Access;

public static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessQueries>();
        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<ResolveActor>(provider => provider.GetRequiredService<AccessQueries>().ActorAsync);
        services.AddScoped<PeopleActions>();
    }
}
