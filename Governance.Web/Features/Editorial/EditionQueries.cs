using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Data;
using Governance.Web.Features.Editorial.Checking;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>One work as its page shows it, with the reasons why this person may not do what its buttons do.</summary>
public sealed record EditionView(
    Guid ArticleId, Guid EditionId, Guid AgencyId, Guid PortalId, string AgencyName, string PortalName, EditionState State, int LatestNumber, int LiveNumber,
    DateTime UpdatedAt, string UpdatedByName, DateTime? LastPublishedAt, ArticleContent Content, IReadOnlyList<Refusal> Missing,
    Refusal? WhyNotSave, Refusal? WhyNotSubmit, Refusal? WhyNotWithdraw, DateTime? DueAt, string Language);

/// <summary>One thing that happened: a revision was saved, a decision made, something said.</summary>
/// <param name="Explanation">The text of a decision, or what was said.</param>
/// <param name="Hash">Of the bytes it is about; empty for what was said.</param>
/// <param name="Comment">Step in a comment's thread; null for everything else.</param>
public sealed record HistoryEntry(DateTime At, string Who, int? RevisionNumber, DecisionKind? Decision, string? Capacity, string? CapacityDecision, DecisionReason? Reason, string? Explanation, string Hash, SignedFor? SignedFor, CommentStep? Comment = null, CheckCode? Answered = null);

/// <summary>A revision to choose from.</summary>
public sealed record RevisionRow(int Number, DateTime At, string Who, bool IsLive);

/// <summary>How far the last approval has come on its way to the public; UTC instants.</summary>
/// <param name="LastError">Why it is being tried again; null when nothing went wrong.</param>
public sealed record PublishTimes(DateTime Approved, DateTime? Built, DateTime? Live, DateTime? Verified, string? LastError);

/// <summary>One work and its past.</summary>
public sealed class EditionQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The edition of an article in one language.</summary>
    /// <exception cref="RuleBroken">Common.NotFound when there is none that this person may read.</exception>
    public async Task<EditionView> OfArticleAsync(Actor actor, Guid articleId, string language = EditionLanguage.Vietnamese)
    {
        await using var db = await databases.CreateDbContextAsync();
        var id = await db.Editions.Where(e => e.ArticleId == articleId && e.Language == language).Select(e => e.Id).SingleOrDefaultAsync();
        var edition = await db.EditionAsync(actor, id);
        var checks = await db.ChecksAsync(edition, actor.Day);
        var names = await (from portal in db.Portals
                           join agency in db.Agencies on portal.AgencyId equals agency.Id
                           where portal.Id == edition.Article.PortalId
                           select new { Portal = portal.Name, Agency = agency.Name }).SingleAsync();
        return new(articleId, id, edition.AgencyId, edition.Article.PortalId, names.Agency, names.Portal, edition.State, edition.LatestNumber, edition.LiveNumber,
            edition.UpdatedAt, edition.UpdatedByName, edition.LastPublishedAt, edition.Latest.Content, checks.Missing(edition.Latest.Content),
            edition.WhyNotSave(actor, edition.LatestNumber), edition.WhyNotSubmit(actor, checks), edition.WhyNotWithdraw(actor),
            edition.State is EditionState.Submitted ? edition.Request!.DueAt : null, edition.Language);
    }

    /// <summary>All revisions, the latest first; empty when this person may not read the work.</summary>
    public async Task<IReadOnlyList<RevisionRow>> RevisionsAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from revision in db.Revisions
                      join edition in db.Editions.ReadableBy(actor) on revision.EditionId equals edition.Id
                      where edition.Id == editionId
                      orderby revision.Number descending
                      select new RevisionRow(revision.Number, revision.CreatedAt, revision.CreatedByName, revision.Id == edition.LiveRevisionId)).ToListAsync();
    }

    /// <summary>Two revisions to compare; null for one that is not there, or that this person may not read.</summary>
    public async Task<(Reading? Before, Reading? After)> ReadingsAsync(Actor actor, Guid editionId, int before, int after)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.ReadableBy(actor).AnyAsync(e => e.Id == editionId) ? (await db.ReadingAsync(editionId, before), await db.ReadingAsync(editionId, after)) : (null, null);
    }

    /// <summary>Revisions, decisions, all that was said and what was answered for, newest first.</summary>
    /// <exception cref="RuleBroken">Common.NotFound when this person may not read the work.</exception>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await db.Editions.ReadableBy(actor).AnyAsync(e => e.Id == editionId)) throw new RuleBroken(new Refusal("Common.NotFound"));
        var revisions = await db.Revisions.Where(r => r.EditionId == editionId)
            .Select(r => new HistoryEntry(r.CreatedAt, r.CreatedByName, r.Number, null, null, null, null, null, r.Hash, null)).ToListAsync();
        var requests = await db.ApprovalRequests.Where(r => r.SubjectId == editionId)
            .Select(r => new HistoryEntry(r.RequestedAt, r.RequestedByName, null, null, null, null, null, null, r.Hash, null)).ToListAsync();
        var decisions = await (from request in db.ApprovalRequests
                               join decision in db.Decisions on request.Id equals decision.RequestId
                               where request.SubjectId == editionId
                               select new HistoryEntry(decision.At, decision.PersonName, null, decision.Kind, decision.Capacity, decision.CapacityDecision, decision.Reason, decision.Explanation, decision.Hash, decision.SignedFor)).ToListAsync();
        var said = await (from comment in db.Comments
                          join entry in db.CommentEntries on comment.Id equals entry.CommentId
                          where comment.EditionId == editionId
                          select new HistoryEntry(entry.At, entry.PersonName, null, null, null, null, null, entry.Said, "", null, entry.Step)).ToListAsync();
        var answers = await db.Justifications.AsNoTracking().Where(j => j.EditionId == editionId).ToListAsync();
        var answered = answers.Select(j => new HistoryEntry(j.At, j.ByName, null, null, null, null, null, j.Reason, "", null, Answered: j.Code))
            .Concat(answers.Where(j => j.TakenBackAt is not null).Select(j => new HistoryEntry(j.TakenBackAt!.Value, j.TakenBackByName!, null, null, null, null, null, null, "", null, Answered: j.Code)));
        return [.. revisions.Concat(requests).Concat(decisions).Concat(said).Concat(answered).OrderByDescending(h => h.At).ThenBy(h => h.RevisionNumber is not null)];
    }

    /// <summary>The way of the last approval to the public; null before the first, or when this person may not read the work.</summary>
    public async Task<PublishTimes?> PublishTimesAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from item in db.Outbox
                      join edition in db.Editions.ReadableBy(actor) on item.EditionId equals edition.Id
                      where edition.Id == editionId
                      orderby item.EnqueuedAt descending
                      select new PublishTimes(item.EnqueuedAt, item.BuiltAt, item.LiveAt, item.VerifiedAt, item.LastError)).FirstOrDefaultAsync();
    }

    /// <summary>The file of that hash, when this person may read a work that has it, or it is live; null otherwise.</summary>
    public async Task<StoredFile?> FileAsync(Actor actor, string sha256)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (agencies, me) = (actor.ReadsDraftsOf(), actor.PersonId);
        return await db.Uploads.Where(u => u.Sha256 == sha256 && (agencies.Contains(u.AgencyId) || u.UploadedBy == me)).Select(u => u.File).FirstOrDefaultAsync()
            ?? await (from file in db.RevisionFiles
                      join revision in db.Revisions on file.RevisionId equals revision.Id
                      join edition in db.Editions.ReadableBy(actor) on revision.EditionId equals edition.Id
                      where file.Sha256 == sha256
                      select file.File).FirstOrDefaultAsync()
            ?? await (from file in db.RevisionFiles
                      join edition in db.Editions on file.RevisionId equals edition.LiveRevisionId
                      where file.Sha256 == sha256
                      select file.File).FirstOrDefaultAsync();
    }
}
