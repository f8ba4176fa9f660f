using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Moderation;

/// <summary>What is done with a work beside writing and deciding: its hour, its coming down, an emergency.</summary>
public sealed class ModerationActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, PublishSignal signal, QueueSignal queue)
{
    /// <exception cref="RuleBroken">See <see cref="Edition.AskTakedown"/>; Editorial.ReplacementNotLive for a replacement that the public does not see.</exception>
    public Task AskTakedownAsync(Guid editionId, Takedown takedown) => ChangeAsync(editionId, async (db, edition, stamp) =>
    {
        Refusal.ThrowIfAny(edition.WhyNotAskTakedown(stamp.Actor));
        if (takedown.ReplacedBy is { } other && !await db.Editions.AnyAsync(e => e.ArticleId == other && e.LiveRevisionId != null)) throw new RuleBroken(new Refusal("Editorial.ReplacementNotLive"));
        var request = await db.AskTakedownAsync(edition, takedown, stamp);
        db.Add(request);
        await WorkNotices.ReachedAsync(db, edition, request, stamp);
    });

    /// <param name="at">UTC instant.</param>
    /// <exception cref="RuleBroken">See <see cref="Edition.Reschedule"/>.</exception>
    public Task RescheduleAsync(Guid editionId, DateTime at) => ChangeAsync(editionId, (_, edition, stamp) => Done(() => edition.Reschedule(at, stamp)));

    /// <exception cref="RuleBroken">See <see cref="Edition.Unschedule"/>.</exception>
    public Task UnscheduleAsync(Guid editionId) => ChangeAsync(editionId, (db, edition, stamp) =>
    {
        edition.Unschedule(stamp);
        return WorkNotices.TakenBackAsync(db, edition, stamp);
    });

    /// <param name="expectedHash">Hash of the revision that was read.</param>
    /// <exception cref="RuleBroken">See <see cref="Edition.SignEmergency"/>.</exception>
    public Task SignEmergencyAsync(Guid editionId, string expectedHash, string reason) => ChangeAsync(editionId, async (db, edition, stamp) =>
    {
        var checks = await db.ChecksAsync(edition, stamp.Day);
        var plan = await Routing.PlanAsync(db, edition.AgencyId, RequestKind.Emergency, edition.Latest.SectionId, [RequestFlag.Emergency], stamp.At);
        var (_, first, second) = edition.SignEmergency(stamp, expectedHash, checks, reason, plan);
        foreach (var request in new[] { first, second }.Where(r => db.Entry(r).State is EntityState.Detached))
        {
            request.Show(await Asking.FactsAsync(db, edition, edition.Latest, 0, false));
            db.Add(request);
        }
        await WorkNotices.EmergencyAsync(db, edition, first, second, stamp);
    });

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private async Task ChangeAsync(Guid editionId, Func<GovernanceDb, Edition, Stamp, Task> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var before = LiveChange.Before(edition);
        await change(db, edition, stamp);
        var tell = before.Tell(db, edition, stamp);
        await db.SaveAsync(stamp);
        if (tell) signal.Raise();
        queue.Raise();
    }
}
