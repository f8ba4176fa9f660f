using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals;

/// <param name="Why">Why this one was not approved; null when it was.</param>
public sealed record BulkResult(Guid RequestId, string Title, Refusal? Why);

/// <summary>Deciding what waits.</summary>
public sealed class ApprovalActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, PublishSignal signal, QueueSignal queue)
{
    /// <param name="expectedHash">Hash of what was read on the screen.</param>
    /// <exception cref="RuleBroken">See <see cref="Edition.Approve"/>; Common.ChangedByAnother naming who decided first.</exception>
    public Task ApproveAsync(Guid editionId, string expectedHash) => DecideAsync(editionId, async (db, edition, stamp) =>
    {
        var checks = await db.ChecksAsync(edition, stamp.Day);
        var turn = await TurnAsync(db, edition, stamp);
        return () => edition.Approve(stamp, expectedHash, checks, turn);
    });

    /// <exception cref="RuleBroken">See <see cref="Edition.SendBack"/>.</exception>
    public Task SendBackAsync(Guid editionId, DecisionReason reason, string? text) =>
        DecideAsync(editionId, (_, edition, stamp) => Task.FromResult(() => edition.SendBack(stamp, reason, text)));

    /// <exception cref="RuleBroken">See <see cref="Edition.Reject"/>.</exception>
    public Task RefuseAsync(Guid editionId, DecisionReason reason, string? text) =>
        DecideAsync(editionId, (_, edition, stamp) => Task.FromResult(() => edition.Reject(stamp, reason, text)));

    /// <summary>Approves one after another, each by its own rules and in its own transaction: one that may not be holds up no other.</summary>
    public async Task<IReadOnlyList<BulkResult>> ApproveAllAsync(IReadOnlyList<QueueRow> rows)
    {
        var results = new List<BulkResult>();
        foreach (var row in rows)
        {
            Refusal? why = null;
            try { await ApproveAsync(row.EditionId, row.Hash); }
            catch (RuleBroken broken) { why = broken.Refusals[0]; }
            results.Add(new(row.RequestId, row.Title, why));
        }
        return results;
    }

    /// <exception cref="RuleBroken">See <see cref="ApprovalRequest.Claim"/>.</exception>
    public Task ClaimAsync(Guid editionId) => ClaimAsync(editionId, (request, stamp) => request.Claim(stamp));

    /// <exception cref="RuleBroken">See <see cref="ApprovalRequest.Release(Stamp)"/>.</exception>
    public Task ReleaseAsync(Guid editionId) => ClaimAsync(editionId, (request, stamp) => request.Release(stamp));

    private async Task ClaimAsync(Guid editionId, Action<ApprovalRequest, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        change(edition.Request ?? throw new RuleBroken(new Refusal("Editorial.NotSubmitted")), stamp);
        await db.SaveAsync(stamp);
        queue.Raise();
    }

    private async Task DecideAsync(Guid editionId, Func<GovernanceDb, Edition, Stamp, Task<Action>> prepare)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var before = LiveChange.Before(edition);
        var decide = await prepare(db, edition, stamp);
        try { decide(); }
        catch (RuleBroken broken) when (edition.Request is { } request && broken.Refusals is [{ Name: "Access.NoPower" } refusal])
        {
            throw new RuleBroken(Leaderless.Reason(refusal, (await Leaderless.OfAsync(db, [request.AgencyId], stamp.Actor.Day)).FirstOrDefault())!);
        }
        await WorkNotices.DecidedAsync(db, edition, stamp);
        var tell = before.Tell(db, edition, stamp);
        await db.SaveAsync(stamp);
        if (tell) signal.Raise();
        queue.Raise();
    }

    /// <summary>How many could sign the step today is asked only where more than one must.</summary>
    private static async Task<Turn?> TurnAsync(GovernanceDb db, Edition edition, Stamp stamp)
    {
        if (edition.Request is not { State: RequestState.Waiting } request) return null;
        var due = await Routing.DueAsync(db, request.AgencyId, stamp.Day);
        if (request.Step.Rule is StepRule.One) return new(1, due);
        var people = await StepPeople.OfAsync(db, request.AgencyId, request.Step, request.IsLastStep, stamp.Day);
        var hands = edition.Hands();
        return new(people.Count(p => !hands.Contains(p.PersonId)), due);
    }
}
