using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Features.Approvals.Timetable;

namespace Governance.Web.Features.Approvals;

public static class ApprovalsFeature
{
    public static void AddApprovals(this IServiceCollection services)
    {
        services.AddSingleton<QueueQueries>();
        services.AddSingleton<QueueSignal>();
        services.AddScoped<ApprovalActions>();
        services.AddScoped<SavedFilterActions>();
        services.AddSingleton<RouteQueries>();
        services.AddScoped<RouteActions>();
        services.AddSingleton<TimetableQueries>();
        services.AddSingleton<TimetableWorker>();
    }

    /// <summary>The works' timetable, on nodes that run timed work.</summary>
    public static void AddTimetable(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue("Jobs:Enabled", true)) builder.Services.AddHostedService(provider => provider.GetRequiredService<TimetableWorker>());
    }
}
