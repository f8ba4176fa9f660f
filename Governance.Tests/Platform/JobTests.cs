using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Governance.Tests.Platform;

public sealed class JobTests
{
    [Fact]
    public async Task A_job_runs_as_the_machine_under_its_own_name_and_its_end_is_written_down()
    {
        await using var host = await StartAsync();
        var run = await Runner(host).RunAsync("test.counts");
        Assert.Equal(7, run.Done);
        Assert.Equal("test.counts", Counts.RanAs);
        await using var db = host.OpenDatabase();
        Assert.Equal(7, (await db.JobRuns.SingleAsync(r => r.Name == "test.counts")).Done);
    }

    [Fact]
    public async Task What_fails_says_why_and_the_next_run_goes_on()
    {
        await using var host = await StartAsync();
        Assert.Equal("out of paper", (await Runner(host).RunAsync("test.fails")).Problem);
        Assert.Equal("out of paper", (await Runner(host).RunAsync("test.fails")).Problem);
    }

    [Fact]
    public async Task A_job_that_is_running_is_not_begun_again_until_it_is_known_to_be_cut_off()
    {
        var clock = new MovableClock(new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7)));
        await using var host = await StartAsync(clock: clock);
        await using (var db = host.OpenDatabase())
        {
            db.JobRuns.Add(new("test.counts", null, clock.UtcNow()));
            await db.SaveAsync(Some.SystemStamp);
        }
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => Runner(host).RunAsync("test.counts"));
        Assert.Equal("Jobs.Running", broken.Refusals[0].Name);
        clock.MoveTo(clock.GetUtcNow() + JobRun.Longest);
        Assert.Equal(7, (await Runner(host).RunAsync("test.counts")).Done);
    }

    [Fact]
    public async Task An_unknown_job_is_refused()
    {
        await using var host = await StartAsync();
        Assert.Equal("Jobs.NoSuchJob", (await Assert.ThrowsAsync<RuleBroken>(() => Runner(host).RunAsync("test.unknown"))).Refusals[0].Name);
    }

    [Fact]
    public async Task The_timetable_is_kept_by_the_database_and_follows_the_jobs_of_this_version()
    {
        await using var host = await StartAsync(timetable: true);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        var trigger = Assert.IsType<ICronTrigger>(await scheduler.GetTrigger(new TriggerKey("test.counts"), TestContext.Current.CancellationToken), exactMatch: false);
        Assert.Equal("0 15 1 * * ?", trigger.CronExpressionString);
        Assert.True(File.Exists(Path.Combine(host.Folder, "jobs.db")));
    }

    [Fact]
    public void Times_are_those_of_Vietnam() =>
        Assert.Equal(new DateTime(2026, 11, 23, 18, 15, 0, DateTimeKind.Utc), Timetable.Next("0 15 1 * * ?", new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc)));

    private static JobRunner Runner(TestHost host) => host.Services.GetRequiredService<JobRunner>();

    private static Task<TestHost> StartAsync(bool timetable = false, TimeProvider? clock = null) => TestHost.StartAsync(builder =>
    {
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.Services.AddJob<Counts>("test.counts", "0 15 1 * * ?");
        builder.Services.AddJob<Fails>("test.fails", "0 15 1 * * ?");
    }, $"--Jobs:Enabled={timetable}");

    private sealed class Counts(CurrentUser user) : Governance.Web.Platform.Jobs.IJob
    {
        public static string? RanAs { get; private set; }

        public async Task<int> RunAsync(CancellationToken cancel)
        {
            RanAs = (await user.ActorAsync()).Name;
            return 7;
        }
    }

    private sealed class Fails : Governance.Web.Platform.Jobs.IJob
    {
        public Task<int> RunAsync(CancellationToken cancel) => throw new InvalidOperationException("out of paper");
    }
}
