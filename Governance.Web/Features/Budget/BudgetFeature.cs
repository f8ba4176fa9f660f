namespace Governance.Web.Features.Budget;

public static class BudgetFeature
{
    public static void AddBudget(this IServiceCollection services) =>
        services.AddSingleton<BudgetQueries>().AddSingleton<ProposalQueries>().AddScoped<BudgetActions>();
}
