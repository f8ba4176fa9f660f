using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Writing;

/// <summary>What a window writes on.</summary>
/// <param name="TextId">Of the text it keeps; of a new work it stands in the address.</param>
/// <param name="Hand">The window.</param>
/// <param name="BasedOn">Number of the revision it was begun from; 0 for a new work.</param>
public sealed record Manuscript(Guid TextId, Guid Hand, Guid PortalId, Guid? EditionId, int BasedOn);

/// <summary>Keeping what is typed, before it is a revision.</summary>
public sealed class WorkingTextActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>Days for which a discarded text can still be had from the database.</summary>
    private const int DiscardedDays = 30;

    /// <summary>Keeps the text at a rest.</summary>
    /// <returns>When: UTC instant.</returns>
    /// <exception cref="RuleBroken">Editorial.WrittenElsewhere; what <see cref="Edition.WhyNotSave"/> says: then <see cref="SetAsideAsync"/> is for it.</exception>
    public async Task<DateTime> KeepAsync(Manuscript manuscript, ArticleContent content)
    {
        var (stamp, clean) = (await user.StampAsync(), Clean(content));
        await databases.RaceAsync(async db =>
        {
            if (manuscript.EditionId is { } editionId)
            {
                var edition = await db.Editions.ReadableBy(stamp.Actor).SingleOrDefaultAsync(e => e.Id == editionId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
                Refusal.ThrowIfAny(edition.WhyNotSave(stamp.Actor, manuscript.BasedOn));
            }
            var agency = await AgencyAsync(db, manuscript);
            if (await OwnAsync(db, manuscript, stamp.Actor) is { } text) text.Keep(manuscript.Hand, manuscript.PortalId, agency, clean, stamp);
            else db.Add(new WorkingText(manuscript.TextId, agency, manuscript.PortalId, manuscript.EditionId, manuscript.Hand, manuscript.BasedOn, clean, stamp));
            await db.SaveAsync(stamp);
        });
        return stamp.At;
    }

    /// <summary>What a displaced window still holds becomes a side draft: the row it wrote where that is still its own, a new one otherwise.</summary>
    /// <param name="by">Who took over or saved first; null where nobody else did.</param>
    /// <returns>Id of the side draft: what arrives still later completes it.</returns>
    /// <exception cref="RuleBroken">Access.NoPower.</exception>
    public async Task<Guid> SetAsideAsync(Manuscript manuscript, ArticleContent content, SetAsideReason reason, string? by)
    {
        var (stamp, clean) = (await user.StampAsync(), Clean(content));
        var id = Guid.Empty;
        await databases.RaceAsync(async db =>
        {
            var text = await OwnAsync(db, manuscript, stamp.Actor);
            if (text is null || text.Hand != manuscript.Hand)
                db.Add(text = new WorkingText(Guid.CreateVersion7(), await AgencyAsync(db, manuscript), manuscript.PortalId, manuscript.EditionId, manuscript.Hand, manuscript.BasedOn, clean, stamp));
            else text.Complete(clean, stamp);
            text.SetAside(reason, by, stamp);
            await db.SaveAsync(stamp);
            id = text.Id;
        });
        return id;
    }

    /// <summary>The same person goes on with a text in this window.</summary>
    /// <exception cref="RuleBroken">Common.NotFound; Editorial.NotYourText.</exception>
    public Task GoOnAsync(Guid textId, Guid hand) => ChangeAsync(textId, (text, stamp) => text.GoOnIn(hand, stamp));

    /// <summary>A text that its writer comes back to too late, as it stands.</summary>
    /// <exception cref="RuleBroken">Common.NotFound; Editorial.NotYourText.</exception>
    public Task LeaveAsideAsync(Guid textId, SetAsideReason reason, string? by) => ChangeAsync(textId, (text, stamp) =>
    {
        Refusal.ThrowIfAny(text.WhyNotOwn(stamp.Actor));
        text.SetAside(reason, by, stamp);
    });

    /// <summary>Lets a text go; what was let go long ago is removed for good.</summary>
    /// <exception cref="RuleBroken">Common.NotFound; Editorial.NotYourText.</exception>
    public async Task DiscardAsync(Guid textId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var (me, before) = (stamp.Actor.PersonId, stamp.At.AddDays(-DiscardedDays));
        (await TextAsync(db, textId)).Discard(stamp);
        db.RemoveRange(await db.WorkingTexts.AsTracking().Where(t => t.PersonId == me && t.DiscardedAt < before).Take(50).ToListAsync());
        await db.SaveAsync(stamp);
    }

    /// <summary>Undoes <see cref="DiscardAsync"/>.</summary>
    /// <exception cref="RuleBroken">Common.NotFound; Editorial.NotYourText.</exception>
    public Task TakeBackAsync(Guid textId) => ChangeAsync(textId, (text, stamp) => text.TakeBack(stamp));

    private async Task ChangeAsync(Guid textId, Action<WorkingText, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        change(await TextAsync(db, textId), stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task<WorkingText> TextAsync(GovernanceDb db, Guid id) =>
        await db.WorkingTexts.AsTracking().SingleOrDefaultAsync(t => t.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));

    /// <summary>The row of this writing: by its id, or the one that another window of the same person made first.</summary>
    private static Task<WorkingText?> OwnAsync(GovernanceDb db, Manuscript manuscript, Actor actor)
    {
        var me = actor.PersonId;
        return db.WorkingTexts.AsTracking().Where(t => t.Id == manuscript.TextId || (t.EditionId != null && t.EditionId == manuscript.EditionId && t.PersonId == me && t.SetAsideAt == null))
            .OrderByDescending(t => t.Id == manuscript.TextId).FirstOrDefaultAsync();
    }

    private static async Task<Guid> AgencyAsync(GovernanceDb db, Manuscript manuscript) =>
        await db.Portals.Where(p => p.Id == manuscript.PortalId).Select(p => (Guid?)p.AgencyId).SingleOrDefaultAsync() ?? throw new RuleBroken(new Refusal("Common.NotFound"));

    /// <summary>Colleagues read it too. Its pictures follow from its body when it becomes a revision.</summary>
    private static ArticleContent Clean(ArticleContent content) => content with { Body = SafeHtml.Clean(content.Body), Pictures = [] };
}
