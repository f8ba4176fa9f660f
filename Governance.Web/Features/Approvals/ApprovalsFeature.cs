namespace Governance.Web.Features.Approvals;

public static class ApprovalsFeature
{
    public static void AddApprovals(this IServiceCollection services)
    {
        services.AddSingleton<QueueQueries>();
        services.AddScoped<ApprovalActions>();
    }
}
