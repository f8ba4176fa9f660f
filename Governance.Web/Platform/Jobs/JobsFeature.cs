using Quartz;

namespace Governance.Web.Platform.Jobs;

/// <summary>
/// Jobs on Quartz with its database store: beside the SQLite database in a file of its own (so that the schedule's locks never
/// hold up a person's save), in the SQL Server database clustered, so that one node at a time runs a job.
/// </summary>
public static class JobsFeature
{
    /// <param name="name">"room.what-it-does"; its words stand under "Jobs.Name.…".</param>
    /// <param name="cron">Vietnam time, for example "0 15 1 * * ?": daily at 01:15.</param>
    public static void AddJob<T>(this IServiceCollection services, string name, string cron) where T : class, IJob
    {
        services.AddScoped<T>();
        services.AddSingleton(new JobPlan(name, cron, typeof(T)));
    }

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobQueries>();
        services.AddScoped<JobActions>();
        // Tests that are not about the timetable leave it out.
        if (!builder.Configuration.GetValue("Jobs:Enabled", true)) return;
        var sqlServer = builder.Configuration.GetConnectionString("Governance");
        var onSqlServer = string.Equals(builder.Configuration["Database:Provider"], "SqlServer", StringComparison.OrdinalIgnoreCase);
        var folder = DataFolder.From(builder.Configuration, builder.Environment);
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(maxConcurrency: 4);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                if (onSqlServer)
                {
                    store.UseSqlServer(sqlServer!);
                    store.UseClustering();
                }
                else store.UseSqlite($"Data Source={folder.Jobs}");
            });
        });
        services.AddHostedService<Timetable>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
