using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Data.Seeding;
using Governance.Web.Demo;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Commands;

/// <summary>The database at start-up: SQLite is migrated by itself, SQL Server only by the verb; the reference data is brought up to date.</summary>
public static class Database
{
    public static async Task PrepareAsync(IServiceProvider services)
    {
        var databases = services.GetRequiredService<IDbContextFactory<GovernanceDb>>();
        await using var db = await databases.CreateDbContextAsync();
        if (db is SqliteDb) await db.Database.MigrateAsync();
        if (await ReferenceSeed.RunAsync(databases, services.GetRequiredService<TimeProvider>()) is { Count: > 0 } left)
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReferenceSeed)).LogInformation("Reference data left as people changed it since: {Left}", string.Join(", ", left));
        services.GetRequiredService<SampleMark>().IsOn = await db.Set<SampleData>().AnyAsync();
        await services.GetRequiredService<Publisher>().WriteHostsAsync();
    }

    /// <summary>In Development the first start makes the demo province.</summary>
    /// <returns>Whether it was made now.</returns>
    public static async Task<bool> PrepareDemoAsync(IServiceProvider services, DateOnly? today = null)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContextAsync();
        if (await db.Users.AnyAsync() || await db.Boards.AnyAsync()) return false;
        await new DemoProvince(services).MakeAsync(today ?? services.GetRequiredService<TimeProvider>().Today());
        return true;
    }
}
