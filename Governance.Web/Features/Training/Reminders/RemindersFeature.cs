using Governance.Web.Platform.Jobs;

namespace Governance.Web.Features.Training.Reminders;

internal static class RemindersFeature
{
    internal static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<ReminderQueries>().AddScoped<ReminderActions>();
        services.AddJob<ReminderJob>(ReminderJob.Name, "0 30 6 * * ?");
        return services;
    }
}
