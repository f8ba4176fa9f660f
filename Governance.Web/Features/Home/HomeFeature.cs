namespace Governance.Web.Features.Home;

public static class HomeFeature
{
    public static void AddHome(this IServiceCollection services) => services.AddScoped<MoneyDesk>().AddScoped<HandoverDesk>().AddScoped<TechnicalDesk>().AddScoped<TrainingDesk>().AddScoped<ChecksDesk>().AddScoped<HomeDesk>();
}
