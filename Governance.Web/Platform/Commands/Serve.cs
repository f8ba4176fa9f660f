using Governance.Web.Data;
using Governance.Web.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Commands;

internal sealed record Serve() : Verb("serve", "[--Intranet:Port 5080] [--Portal:Port 5081]: serve the intranet and the public portals (the default)")
{
    public override async Task<int> RunAsync(string[] args)
    {
        var role = Option(args, "Role") ?? Environment.GetEnvironmentVariable("Role") ?? "All";
        var hosts = new List<(string Name, WebApplication App)>();
        if (role is "All" or "Intranet")
        {
            var intranet = Intranet.Create(args).Map();
            await Database.PrepareAsync(intranet.Services);
            hosts.Add(("Intranet", intranet));
        }
        if (role is "All" or "Portal") hosts.Add(("Portals", PublicPortals.Map(PublicPortals.Create(args))));
        foreach (var (name, app) in hosts)
        {
            await app.StartAsync();
            foreach (var url in app.Urls) Console.WriteLine($"{name}: {url}");
        }
        // Ctrl+C stops each host; the program ends with the last.
        await Task.WhenAll(hosts.Select(h => h.App.WaitForShutdownAsync()));
        return 0;
    }
}

internal sealed record Migrate() : Verb("migrate", "bring the database to this version's schema")
{
    public override async Task<int> RunAsync(string[] args)
    {
        await using var intranet = Intranet.Create(args);
        await using var db = await intranet.Services.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        return 0;
    }
}

/// <summary>The database at start-up: SQLite is migrated by itself, SQL Server only by the verb.</summary>
internal static class Database
{
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContextAsync();
        if (db is SqliteDb) await db.Database.MigrateAsync();
        await ReferenceSeed.RunAsync(services.GetRequiredService<IDbContextFactory<GovernanceDb>>(), services.GetRequiredService<TimeProvider>());
    }
}
