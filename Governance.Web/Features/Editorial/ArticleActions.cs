using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Editorial.Writing;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>Writing works.</summary>
public sealed class ArticleActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files, FileReader reader, QueueSignal queue)
{
    /// <param name="from">The kept text that becomes the work, and is a text no longer; null when there was none.</param>
    /// <returns>Id of the new article.</returns>
    /// <exception cref="RuleBroken">Common.NotFound for a portal that is not there; Editorial.AlreadyMade when another window made it of the same text; see <see cref="Article"/>.</exception>
    public async Task<Guid> CreateAsync(Guid portalId, ArticleContent content, Manuscript? from = null)
    {
        var stamp = await user.StampAsync();
        var id = Guid.Empty;
        // Of two who begin at the same moment the second takes the next number.
        await databases.RaceAsync(async db =>
        {
            var portal = await db.Portals.SingleOrDefaultAsync(p => p.Id == portalId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            var number = 1 + (await db.Articles.Where(a => a.PortalId == portalId).MaxAsync(a => (int?)a.Number) ?? 0);
            var article = new Article(portal.AgencyId, portalId, number, await db.CleanAsync(content, stamp.Actor, portal), stamp);
            db.Add(article);
            await db.KeepChecksAsync(article.Editions[0], stamp);
            if (from is not null) db.Remove(await db.WorkingTexts.AsTracking().SingleOrDefaultAsync(t => t.Id == from.TextId) is { } text && text.WhyNotKeep(stamp.Actor, from.Hand) is null ? text : throw new RuleBroken(new Refusal("Editorial.AlreadyMade")));
            await db.SaveAsync(stamp);
            id = article.Id;
        });
        return id;
    }

    /// <param name="basedOn">Number of the revision the form was opened on.</param>
    /// <param name="from">The kept text that becomes the revision, and is a text no longer; null when there was none.</param>
    /// <exception cref="RuleBroken">See <see cref="Edition.Save"/>.</exception>
    public async Task SaveAsync(Guid editionId, ArticleContent content, int basedOn, Manuscript? from = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var portal = await db.Portals.SingleAsync(p => p.Id == edition.Article.PortalId);
        edition.Save(stamp, await db.CleanAsync(content, stamp.Actor, portal), basedOn);
        await db.KeepChecksAsync(edition, stamp);
        if (from is not null && await db.WorkingTexts.AsTracking().SingleOrDefaultAsync(t => t.Id == from.TextId) is { } text && text.WhyNotKeep(stamp.Actor, from.Hand) is null) db.Remove(text);
        await db.SaveAsync(stamp);
    }

    /// <exception cref="RuleBroken">See <see cref="Edition.Submit(Stamp, Checks, Submission, IReadOnlyCollection{Domain.Approvals.RequestFlag}, Domain.Approvals.RoutePlan)"/>.</exception>
    public async Task SubmitAsync(Guid editionId, Submission? asked = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var request = await db.SubmitAsync(edition, asked ?? Submission.Plain, stamp);
        db.Add(request);
        await WorkNotices.ReachedAsync(db, edition, request, stamp);
        await db.SaveAsync(stamp);
        queue.Raise();
    }

    /// <exception cref="RuleBroken">See <see cref="Edition.Withdraw"/>.</exception>
    public async Task WithdrawAsync(Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        edition.Withdraw(stamp);
        await WorkNotices.TakenBackAsync(db, edition, stamp);
        await db.SaveAsync(stamp);
        queue.Raise();
    }

    /// <exception cref="RuleBroken">Access.NoPower; what the file store refuses.</exception>
    public async Task<StoredFile> UploadAsync(Guid agencyId, Stream content, string name, FileKind kind)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        Refusal.ThrowIfAny(Upload.WhyNotUpload(stamp.Actor, agencyId));
        var file = await files.SaveAsync(content, name, kind);
        db.Add(new Upload(agencyId, file, stamp));
        await db.SaveAsync(stamp);
        await reader.ReadAsync(file);
        return file;
    }
}
