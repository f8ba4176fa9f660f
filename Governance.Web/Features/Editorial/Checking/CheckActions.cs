using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>Answers for what was found, goes through the prohibited acts, and sets what is checked.</summary>
public sealed class CheckActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <param name="print">Of the finding in the latest saved revision.</param>
    /// <exception cref="RuleBroken">Common.NotFound; Editorial.Justify.Gone where the latest revision does not say it; see <see cref="Justification"/>.</exception>
    public async Task JustifyAsync(Guid editionId, string print, string reason)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var checks = await db.ChecksAsync(edition, stamp.Day);
        var finding = checks.Findings(edition.Latest.Content).FirstOrDefault(f => f.Print == print) ?? throw new RuleBroken(new Refusal("Editorial.Justify.Gone"));
        db.Add(new Justification(edition, finding, reason, stamp));
        await db.SaveAsync(stamp);
        await KeepAsync(editionId);
    }

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Justification.TakeBack"/>.</exception>
    public async Task TakeBackAsync(Guid justificationId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var justification = await db.Justifications.SingleOrDefaultAsync(j => j.Id == justificationId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var edition = await db.EditionAsync(stamp.Actor, justification.EditionId);
        justification.TakeBack(edition.AgencyId, stamp);
        await db.SaveAsync(stamp);
        await KeepAsync(edition.Id);
    }

    /// <param name="hash">Of what was read on the screen.</param>
    /// <param name="confirmed">Ids of the acts that were ticked.</param>
    /// <exception cref="RuleBroken">Common.NotFound; Editorial.ChangedSince; see <see cref="ActsConfirmation"/>.</exception>
    public async Task ConfirmActsAsync(Guid editionId, string hash, IReadOnlyList<Guid> confirmed)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        // What is put up for decision may hold more than the revision: its hour, its flags.
        if (hash != edition.Latest.Hash && hash != ((IApprovable)edition).Hash) throw new RuleBroken(new Refusal("Editorial.ChangedSince"));
        db.Add(new ActsConfirmation(edition, hash, [.. await db.ActsAsync(edition.AgencyId, stamp.Day)], [.. confirmed], stamp));
        await db.SaveAsync(stamp);
    }

    /// <summary>The same day again replaces what was set for it.</summary>
    /// <param name="agencyId">Null = the whole province.</param>
    /// <param name="basis">Empty = the clause that the product names.</param>
    /// <exception cref="RuleBroken">See <see cref="CheckRule.Set"/>.</exception>
    public async Task SetRuleAsync(CheckCode code, Guid? agencyId, DateOnly from, bool isOn, CheckLevel level, string? basis, string? reason)
    {
        var stamp = await user.StampAsync();
        var clause = Text.Clean(basis) == "" ? CheckKind.Of(code).Basis : LegalBasis.Parse(Text.Clean(basis));
        await databases.RaceAsync(async db =>
        {
            var there = await db.CheckRules.Where(r => r.Code == code && r.AgencyId == agencyId).ToListAsync();
            if (there.Find(r => r.From == from) is { } same) same.Set(isOn, level, clause, reason, stamp);
            else db.Add(new CheckRule(code, agencyId, from, 1 + there.Select(r => r.Number).DefaultIfEmpty().Max(), isOn, level, clause, reason, stamp));
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">See <see cref="ProhibitedAct"/>.</exception>
    public Task AddActAsync(Guid? agencyId, string text, string? basis, DateOnly from) =>
        AddAsync(stamp => new ProhibitedAct(agencyId, text, Text.Clean(basis) == "" ? null : LegalBasis.Parse(Text.Clean(basis)), from, stamp));

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="ProhibitedAct.End"/>.</exception>
    public Task EndActAsync(Guid id, DateOnly until) => ChangeAsync<ProhibitedAct>(id, (act, stamp) => act.End(until, stamp));

    /// <exception cref="RuleBroken">See <see cref="AdvertisingWord"/>.</exception>
    public Task AddWordAsync(Guid? agencyId, string words, DateOnly from) => AddAsync(stamp => new AdvertisingWord(agencyId, words, from, stamp));

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="AdvertisingWord.End"/>.</exception>
    public Task EndWordAsync(Guid id, DateOnly until) => ChangeAsync<AdvertisingWord>(id, (word, stamp) => word.End(until, stamp));

    private async Task AddAsync(Func<Stamp, object> make)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        db.Add(make(stamp));
        await db.SaveAsync(stamp);
    }

    private async Task ChangeAsync<T>(Guid id, Action<T, Stamp> change) where T : class
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        change(await db.FindAsync<T>(id) ?? throw new RuleBroken(new Refusal("Common.NotFound")), stamp);
        await db.SaveAsync(stamp);
    }

    /// <summary>What is kept says at once what the justification changed.</summary>
    private async Task KeepAsync(Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        await db.KeepChecksAsync(await db.EditionAsync(stamp.Actor, editionId), stamp);
        await db.SaveAsync(stamp);
    }
}
