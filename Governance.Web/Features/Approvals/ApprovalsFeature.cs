using Governance.Web.Features.Approvals.Calendar;
using Governance.Web.Features.Approvals.Climbs;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Features.Approvals.Timetable;
using Governance.Web.Platform.Jobs;

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
        services.AddSingleton<CalendarQueries>().AddScoped<CalendarActions>();
        services.AddSingleton<ClimbQueries>().AddScoped<ClimbActions>();
        services.AddJob<ClimbJob>(ClimbJob.Name, "0 0/5 * * * ?");
        services.AddJob<ClaimLapse>(ClaimLapse.Name, "45 * * * * ?");
    }

    /// <summary>The works' timetable, on nodes that run timed work.</summary>
    public static void AddTimetable(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue("Jobs:Enabled", true)) builder.Services.AddHostedService(provider => provider.GetRequiredService<TimetableWorker>());
    }

    public static void MapApprovals(this IEndpointRouteBuilder app) => app.MapCalendar();
}
