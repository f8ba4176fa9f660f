using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Domain.Editorial.Passages;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>Every few minutes: enters the links of what was checked since, and tries those whose time has come. No writer waits for it.</summary>
public sealed class ProbeLinks(IDbContextFactory<GovernanceDb> databases, LinkProbe probe, CurrentUser user, TimeProvider clock) : IJob
{
    private const int RunsAtOnce = 100, LinksAtOnce = 200, Together = 8;

    /// <returns>How many links were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        var due = await db.LinkStates.Where(l => l.NextAt <= now).OrderBy(l => l.NextAt).Take(LinksAtOnce).ToListAsync(cancel);
        var answers = new LinkAnswer[due.Count];
        await Parallel.ForAsync(0, due.Count, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancel },
            async (i, stop) => answers[i] = Checks.WebAddress(due[i].Address) is { } address ? await probe.TryAsync(address, stop) : LinkAnswer.NotTried);
        foreach (var (i, link) in due.Index()) link.Tried(answers[i], clock.UtcNow());
        await db.SaveAsync(await user.StampAsync(), cancel);
        return due.Count;
    }

    private async Task EnterAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var runs = await db.CheckRuns.Where(r => r.LinksTakenAt == null).OrderBy(r => r.RevisionId).Take(RunsAtOnce).ToListAsync(cancel);
        if (runs.Count == 0) return;
        var ids = runs.Select(r => r.RevisionId).ToList();
        var bodies = await db.Revisions.Where(r => ids.Contains(r.Id)).Select(r => r.Body).ToListAsync(cancel);
        var addresses = bodies.SelectMany(b => BodyText.Read(b).Links).Select(l => l.Address).Where(a => a.Length <= LinkState.AddressLimit && Checks.WebAddress(a) is not null).Distinct().ToList();
        var known = (await addresses.Select(LinkState.KeyOf).InPartsAsync(some => db.LinkStates.Where(l => some.Contains(l.Key)).Select(l => l.Key).ToListAsync(cancel))).ToHashSet();
        db.AddRange(addresses.Where(a => !known.Contains(LinkState.KeyOf(a))).Select(a => new LinkState(a, clock.UtcNow())));
        foreach (var run in runs) run.TakeLinks(clock.UtcNow());
        await db.SaveAsync(await user.StampAsync(), cancel);
    }
}
