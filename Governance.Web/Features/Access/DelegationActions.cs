using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Enters and revokes delegations, each from its paper.</summary>
public sealed class DelegationActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files)
{
    /// <returns>Id of the delegation.</returns>
    /// <exception cref="RuleBroken">Common.NotFound without such people; all that <see cref="Delegator.WhatIsWrong"/> finds.</exception>
    public async Task<Guid> DelegateAsync(Guid fromPersonId, DelegationTerms terms)
    {
        var id = Guid.Empty;
        await OnDelegatorAsync(fromPersonId, terms.From, async (db, delegator, _, stamp) =>
        {
            if (!await db.People.AnyAsync(p => p.Id == terms.ToPersonId)) throw new RuleBroken(new Refusal("Common.Required", new Term("Access.Delegation.To")));
            var delegation = delegator.Delegate(terms, await DelegationReading.DeputyshipAsync(db, terms.ToPersonId, terms.From), stamp);
            id = db.Delegations.Add(delegation).Entity.Id;
        });
        return id;
    }

    /// <param name="from">First day on which it no longer counts.</param>
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Delegator.Revoke"/>.</exception>
    public async Task RevokeAsync(Guid delegationId, DateOnly from, string reason)
    {
        await using var reading = await databases.CreateDbContextAsync();
        var giver = await reading.Delegations.Where(d => d.Id == delegationId).Select(d => (Guid?)d.FromPersonId).SingleOrDefaultAsync() ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        await OnDelegatorAsync(giver, from, (_, delegator, given, stamp) =>
        {
            delegator.Revoke(given.Single(d => d.Id == delegationId), from, reason, stamp);
            return Task.CompletedTask;
        });
    }

    /// <summary>Keeps the scan of a signed paper for whoever may enter it.</summary>
    /// <exception cref="RuleBroken">Access.DelegationNotYours; what the file store refuses.</exception>
    public async Task<StoredFile> KeepScanAsync(Guid fromPersonId, Stream content, string name)
    {
        var actor = await user.ActorAsync();
        if (actor.PersonId != fromPersonId && !actor.MayAnywhere(Power.RecordBoard)) throw new RuleBroken(new Refusal("Access.NoPower", new Term($"Access.Power.{Power.RecordBoard}")));
        return await files.SaveAsync(content, name, FileKind.Scan);
    }

    /// <summary>The delegator's version is the lock on all they give: of two people entering the same paper the second hears that it is there.</summary>
    private async Task OnDelegatorAsync(Guid personId, DateOnly day, Func<GovernanceDb, Delegator, IReadOnlyCollection<Delegation>, Stamp, Task> change)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            var given = await db.Delegations.Include(d => d.Scope).Where(d => d.FromPersonId == personId).ToListAsync();
            await change(db, await DelegationReading.DelegatorAsync(db, person, given, day), given, stamp);
            db.Entry(person).Property(p => p.Version).IsModified = true;
            await db.SaveAsync(stamp);
        });
    }
}
