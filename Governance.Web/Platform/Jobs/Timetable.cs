using Governance.Domain.Common;
using Quartz;

namespace Governance.Web.Platform.Jobs;

/// <summary>
/// Brings Quartz's stored timetable up to this version's jobs before it starts. A trigger whose times are unchanged is left as it
/// is stored: so a run missed while the program was down is made up for, once.
/// </summary>
internal sealed class Timetable(ISchedulerFactory schedulers, IEnumerable<JobPlan> plans) : IHostedService
{
    internal static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>UTC instant of the next run after that instant; null = never again.</summary>
    internal static DateTime? Next(string cron, DateTime after) =>
        new CronExpression(cron, Vietnam).GetNextValidTimeAfter(new DateTimeOffset(after))?.UtcDateTime;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var gone = (await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken)).Where(key => plans.All(p => p.Name != key.Name)).ToList();
        foreach (var key in gone) await scheduler.DeleteJob(key, cancellationToken);
        foreach (var plan in plans)
        {
            var stored = await scheduler.GetTrigger(new TriggerKey(plan.Name), cancellationToken) as ICronTrigger;
            if (stored?.CronExpressionString == plan.Cron) continue;
            var job = JobBuilder.Create<ScheduledJob>().WithIdentity(plan.Name).Build();
            var trigger = TriggerBuilder.Create().WithIdentity(plan.Name).ForJob(job)
                .WithCronSchedule(plan.Cron, cron => cron.InTimeZone(Vietnam).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await scheduler.DeleteJob(job.Key, cancellationToken);
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What Quartz starts: it hands over to the runner.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob(JobRunner runner, ILogger<ScheduledJob> log) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try { await runner.RunAsync(context.JobDetail.Key.Name, cancel: cancellationToken); }
        catch (RuleBroken refused) { log.LogWarning("Job {Job} was not started: {Reason}", context.JobDetail.Key.Name, refused.Message); }
    }
}
