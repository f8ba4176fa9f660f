using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Editorial.Checking;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Moderation;

/// <summary>Where an edition stands beside its text.</summary>
/// <param name="ScheduledAt">UTC instant at which it goes live; null = it waits for none.</param>
/// <param name="LatestHash">Of the latest revision, to which an emergency signature is bound.</param>
/// <param name="EmergencyUntil">UTC instant by which a second holder signs; null = no emergency.</param>
public sealed record ModerationView(
    Guid EditionId, EditionState State, bool IsLive, string LatestHash, DateTime? ScheduledAt, Refusal? WhyNotReschedule, Refusal? WhyNotUnschedule,
    Refusal? WhyNotAskTakedown, Refusal? WhyNotSignEmergency, Takedown? Takedown, DateTime? TakenDownAt, string? EmergencyBy, DateTime? EmergencyUntil, IReadOnlyList<Correction> Corrections);

/// <summary>A live work of the same agency, to take another's place.</summary>
public sealed record LiveWork(Guid ArticleId, string Title, string PortalName);

public sealed class ModerationQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <exception cref="RuleBroken">Common.NotFound when there is none that this person may read.</exception>
    public async Task<ModerationView> OfEditionAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.EditionAsync(actor, editionId);
        var checks = await db.ChecksAsync(edition, actor.Day);
        return new(editionId, edition.State, edition.LiveRevisionId is not null, edition.Latest.Hash, edition.ScheduledAt, edition.WhyNotReschedule(actor), edition.WhyNotUnschedule(actor),
            edition.WhyNotAskTakedown(actor), edition.WhyNotSignEmergency(actor, edition.Latest.Hash, checks), edition.Takedown, edition.TakenDownAt, edition.Emergency?.SignedByName, edition.Emergency?.DueAt, edition.Corrections);
    }

    /// <summary>Live works whose title has these words; at most 20. Open to every signed-in user, as the portals are.</summary>
    public async Task<IReadOnlyList<LiveWork>> LiveWorksAsync(string? search)
    {
        await using var db = await databases.CreateDbContextAsync();
        var wanted = Text.Fold(search);
        return await (from edition in db.Editions
                      join portal in db.Portals on edition.Article.PortalId equals portal.Id
                      where edition.LiveRevisionId != null && edition.FoldedTitle.Contains(wanted)
                      orderby edition.LastPublishedAt descending
                      select new LiveWork(edition.ArticleId, edition.Title, portal.Name)).Take(20).ToListAsync();
    }
}
