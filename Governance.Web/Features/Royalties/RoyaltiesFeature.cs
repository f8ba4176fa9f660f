namespace Governance.Web.Features.Royalties;

public static class RoyaltiesFeature
{
    public static void AddRoyalties(this IServiceCollection services)
    {
        services.AddSingleton<PeriodQueries>();
        services.AddSingleton<ScoringQueries>();
        services.AddSingleton<StatementQueries>();
        services.AddSingleton<OwnRoyaltyQueries>();
        services.AddSingleton<PriceListQueries>();
        services.AddScoped<ScoringActions>();
        services.AddScoped<StatementActions>();
        services.AddScoped<PriceListActions>();
    }

    public static void MapRoyalties(this WebApplication app) => app.MapStatementExport();
}
