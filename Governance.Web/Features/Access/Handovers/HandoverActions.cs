using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>Begins, keeps and closes hand-overs. Each works on the checklist as the registers have it at that moment.</summary>
public sealed class HandoverActions(IDbContextFactory<GovernanceDb> databases, TrainingQueries training, IServiceScopeFactory scopes, CurrentUser user, FileStore files)
{
    /// <returns>Id of the hand-over.</returns>
    /// <exception cref="RuleBroken">Common.NotFound; Access.Handover.StartedAlready; what <see cref="EndedTerm.WhyNotStart"/> says.</exception>
    public async Task<Guid> StartAsync(Guid termId)
    {
        var stamp = await user.StampAsync();
        var id = Guid.Empty;
        await databases.RaceAsync(async db =>
        {
            var row = await HandoverTerms.Of(db).SingleOrDefaultAsync(t => t.TermId == termId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            if (await db.Handovers.AsNoTracking().FirstOrDefaultAsync(h => h.TermId == termId && h.State != HandoverState.Cancelled) is { } there)
                throw new RuleBroken(new Refusal("Access.Handover.StartedAlready", there.StartedBy, there.StartedAt));
            var (term, agency) = (row.For(await db.People.AsNoTracking().SingleAsync(p => p.Id == row.PersonId)), await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == row.AgencyId));
            Refusal.ThrowIfAny(term.WhyNotStart(stamp.Actor, agency));
            var handover = new Handover(term, agency, await HandoverFacts.OfAsync(db, training, term.PersonId, term.AgencyId, term.Until!.Value, stamp.Day), stamp);
            id = db.Handovers.Add(handover).Entity.Id;
            await db.SaveAsync(stamp);
        });
        return id;
    }

    /// <exception cref="RuleBroken">See <see cref="Handover.Arrange"/>.</exception>
    public async Task ArrangeAsync(Guid id, Guid? receiverId, DateOnly on, string place, string? witness)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, (handover, agency, _)) = (await user.StampAsync(), await LoadAsync(db, id));
        handover.Arrange(agency, new(await PartyAsync(db, receiverId), on, place, witness), stamp);
        await db.SaveAsync(stamp);
    }

    /// <exception cref="RuleBroken">See <see cref="Handover.Add"/>.</exception>
    public Task AddAsync(Guid id, HandoverItemKind kind, string line) => ChangeAsync(id, (_, handover, agency, _, stamp) => handover.Add(agency, kind, line, stamp));

    /// <exception cref="RuleBroken">See <see cref="Handover.Remove"/>.</exception>
    public Task RemoveAsync(Guid id, Guid itemId) => ChangeAsync(id, (db, handover, agency, _, stamp) => db.Remove(handover.Remove(agency, itemId, stamp)));

    /// <exception cref="RuleBroken">See <see cref="Handover.Reopen"/>.</exception>
    public Task ReopenAsync(Guid id, Guid itemId) => ChangeAsync(id, (_, handover, agency, _, stamp) => handover.Reopen(agency, itemId, stamp));

    /// <summary>Settles an item by a note or by handing it to someone: a work then stands among that person's own, an account of a portal lies with them.</summary>
    /// <param name="item">Id, or of one that the registers found and nobody has saved yet, what it is about.</param>
    /// <exception cref="RuleBroken">See <see cref="Handover.Settle"/>, <see cref="Domain.Editorial.Edition.PassTo"/>, <see cref="PrivilegedAccount.HandOver"/>.</exception>
    public async Task SettleAsync(Guid id, HandoverItemRef item, HandoverOutcome outcome, Guid? toId, string? note)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, (handover, agency, _)) = (await user.StampAsync(), await LoadAsync(db, id));
        var (line, to) = (Find(handover, item), await PartyAsync(db, toId));
        handover.Settle(agency, line.Id, outcome, to, note, stamp);
        if (outcome is HandoverOutcome.HandedTo) await PassAsync(db, line, handover.PersonName, to!, stamp);
        await db.SaveAsync(stamp);
    }

    /// <summary>Does in its own register what the checklist says.</summary>
    private static async Task PassAsync(GovernanceDb db, HandoverItem line, string from, HandoverParty to, Stamp stamp)
    {
        if (line.Kind is HandoverItemKind.Work)
            (await db.Editions.SingleAsync(e => e.Id == line.SubjectId)).PassTo(to.PersonId, to.Name, await AccessQueries.GrantsAsync(db, to.PersonId, stamp.Day), stamp);
        else if (line.Kind is HandoverItemKind.Custody)
            (await db.PrivilegedAccounts.Include(a => a.Custodies).SingleAsync(a => a.Id == line.SubjectId)).HandOver(to.PersonId, stamp.Day, from, stamp);
    }

    /// <summary>Hands the account over: every session ends at once; the password must be changed at the next sign-in, or nobody signs in with it any more.</summary>
    /// <exception cref="RuleBroken">See <see cref="Handover.Settle"/>, <see cref="Account.WhyNotDisable"/>.</exception>
    public async Task SettleAccountAsync(Guid id, HandoverItemRef item, HandoverOutcome outcome)
    {
        // Identity keeps its rows in the scope's own context: the checklist is saved with the account.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().EnterAs(user);
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDb>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var (stamp, (handover, agency, _)) = (await user.StampAsync(), await LoadAsync(db, id));
        var line = Find(handover, item);
        handover.Settle(agency, line.Id, outcome, null, null, stamp);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == line.SubjectId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        if (outcome is HandoverOutcome.AccountDisabled) account.Disable(DisableReason.HandedOver, await db.Users.Where(a => a.IsSystemAdministrator && a.DisabledAt == null).ToListAsync(), stamp.At);
        else account.MustChangePassword = true;
        await accounts.UpdateSecurityStampAsync(account);
    }

    /// <exception cref="RuleBroken">See <see cref="Handover.Close"/>.</exception>
    public Task CloseAsync(Guid id) => ChangeAsync(id, (_, handover, agency, found, stamp) => handover.Close(agency, found, stamp));

    /// <exception cref="RuleBroken">See <see cref="Handover.Cancel"/>.</exception>
    public Task CancelAsync(Guid id, string reason) => ChangeAsync(id, (_, handover, agency, _, stamp) => handover.Cancel(agency, reason, stamp));

    /// <exception cref="RuleBroken">See <see cref="Handover.KeepSigned"/>; what the file store refuses.</exception>
    public async Task KeepSignedAsync(Guid id, Stream content, string name)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, (handover, agency, _)) = (await user.StampAsync(), await LoadAsync(db, id));
        Refusal.ThrowIfAny(handover.WhyNotKeepSigned(stamp.Actor, agency));
        handover.KeepSigned(agency, await files.SaveAsync(content, name, FileKind.Scan), stamp);
        await db.SaveAsync(stamp);
    }

    private async Task ChangeAsync(Guid id, Action<GovernanceDb, Handover, Agency, IReadOnlyList<HandoverFact>, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, (handover, agency, found)) = (await user.StampAsync(), await LoadAsync(db, id));
        change(db, handover, agency, found, stamp);
        await db.SaveAsync(stamp);
    }

    private async Task<(Handover, Agency, IReadOnlyList<HandoverFact>)> LoadAsync(GovernanceDb db, Guid id)
    {
        var handover = await db.Handovers.Include(h => h.Items).SingleOrDefaultAsync(h => h.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var stamp = await user.StampAsync();
        var found = await HandoverFacts.OfAsync(db, training, handover.PersonId, handover.AgencyId, handover.EndsOn, stamp.Day);
        handover.TakeUp(found, stamp.At);
        return (handover, await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == handover.AgencyId), found);
    }

    private static Task<HandoverParty?> PartyAsync(GovernanceDb db, Guid? id) =>
        db.People.AsNoTracking().Where(p => p.Id == id).Select(p => new HandoverParty(p.Id, p.FullName, p.JobTitle)).SingleOrDefaultAsync();

    private static HandoverItem Find(Handover handover, HandoverItemRef item) =>
        handover.Items.FirstOrDefault(i => i.Kind == item.Kind && (item.SubjectId is null ? i.Id == item.Id : i.SubjectId == item.SubjectId)) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}

/// <summary>An item as a page knows it: of one that the registers found and nobody has saved yet the id is not the lasting one.</summary>
public sealed record HandoverItemRef(HandoverItemKind Kind, Guid Id, Guid? SubjectId)
{
    public static HandoverItemRef Of(HandoverItem item) => new(item.Kind, item.Id, item.SubjectId);
}
