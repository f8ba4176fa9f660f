using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Demo;

namespace Governance.Web.Platform.Commands;

internal sealed record Seed() : Verb("seed", "--demo [--today yyyy-MM-dd]: make the demo province in an empty database")
{
    public override async Task<int> RunAsync(string[] args)
    {
        if (!args.Contains("--demo")) { Console.WriteLine(Usage); return 2; }
        await using var intranet = Intranet.Create([]);
        await Database.PrepareAsync(intranet.Services);
        var today = Option(args, "today") is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : intranet.Services.GetRequiredService<TimeProvider>().Today();
        await new DemoProvince(intranet.Services).MakeAsync(today);
        return 0;
    }
}

internal sealed record Publish() : Verb("publish", "[--portal HOST] [--all]: render portals anew and swap their releases in")
{
    public override async Task<int> RunAsync(string[] args)
    {
        var host = Option(args, "portal");
        if (host is null && !args.Contains("--all")) { Console.WriteLine(Usage); return 2; }
        await using var intranet = Intranet.Create([]);
        await Database.PrepareAsync(intranet.Services);
        var portals = await PortalsOfAsync(intranet.Services, host);
        if (portals.Count == 0) throw new RuleBroken(new Refusal("Portals.NoSuchHost", host ?? ""));
        foreach (var portal in portals) await intranet.Services.GetRequiredService<Features.Portals.Publishing.Publisher>().PublishAllAsync(portal);
        return 0;
    }

    /// <summary>The portal that holds the host today; without a host, every portal with a section.</summary>
    internal static async Task<IReadOnlyList<Guid>> PortalsOfAsync(IServiceProvider services, string? host)
    {
        var queries = services.GetRequiredService<Features.Portals.Publishing.PublicationQueries>();
        return await queries.PortalsAsync(host, services.GetRequiredService<TimeProvider>().Today());
    }
}

internal sealed record Verify() : Verb("verify", "hash every file of every current release again; names each that is missing or changed")
{
    public override async Task<int> RunAsync(string[] args)
    {
        await using var intranet = Intranet.Create([]);
        var releases = intranet.Services.GetRequiredService<Features.Portals.Publishing.ReleaseStore>();
        var bad = 0;
        foreach (var portal in (await Publish.PortalsOfAsync(intranet.Services, null)).Where(p => releases.Stamp(p) is not null))
            foreach (var problem in releases.Problems(portal))
            {
                Console.WriteLine($"{portal}: {problem}");
                bad++;
            }
        return bad == 0 ? 0 : 1;
    }
}
