using Governance.Web.Data;
using Governance.Web.Demo;
using Governance.Web.Shell;
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
            if (intranet.Environment.IsDevelopment() && await Database.PrepareDemoAsync(intranet.Services)) Console.WriteLine(new Texts()["Demo.Made"]);
            if (intranet.Environment.IsDevelopment() && intranet.Services.GetRequiredService<SampleMark>().IsOn) PrintAccounts();
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

    private static void PrintAccounts()
    {
        var texts = new Texts();
        Console.WriteLine(texts["Demo.Accounts", DemoProvince.Password]);
        foreach (var (login, who) in DemoProvince.Accounts) Console.WriteLine($"  {login,-14} {texts[who]}");
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
