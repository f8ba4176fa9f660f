namespace Governance.Web.Features.Law;

public static class LawFeature
{
    public static void AddLaw(this IServiceCollection services) => services.AddSingleton<LawQueries>();
}
