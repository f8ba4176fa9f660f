using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals;

/// <summary>Which part of the queue is shown.</summary>
public enum QueueScope
{
    /// <summary>What I may decide: my power, and no hand in it.</summary>
    Mine,
    All,
    Late,
}

/// <param name="Page">From 1.</param>
/// <param name="Search">Part of a title, with or without marks.</param>
public sealed record QueueFilter(QueueScope Scope = QueueScope.Mine, int Page = 1, string? Search = null)
{
    public const int PageSize = 20;
}

public sealed record QueueRow(Guid RequestId, Guid EditionId, Guid ArticleId, Guid AgencyId, string Title, string SectionName, string PortalName, string RequestedByName, DateTime RequestedAt, DateTime DueAt, bool IsChange);

/// <param name="Leaderless">Boards of these rows for which nobody can approve today, by agency.</param>
/// <param name="Total">Counted up to <see cref="CountedUpTo"/>: a longer queue is not counted to its end.</param>
public sealed record QueuePageRows(IReadOnlyList<QueueRow> Rows, int Total, IReadOnlyDictionary<Guid, LeaderlessBoard> Leaderless)
{
    public const int CountedUpTo = 500;
}

/// <summary>All that is needed to decide one request.</summary>
/// <param name="Live">What the public sees now; null when nothing.</param>
/// <param name="Previous">What was submitted or live before this one; null for the first.</param>
public sealed record Review(
    Guid RequestId, Guid EditionId, Guid ArticleId, string Title, string Hash, RequestState State, string RequestedByName, DateTime RequestedAt, DateTime DueAt,
    string PortalName, Reading Asked, Reading? Live, Reading? Previous, IReadOnlyList<Refusal> Missing, Refusal? WhyNotApprove, Refusal? WhyNotDecide);

/// <summary>What waits for a decision.</summary>
public sealed class QueueQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <param name="now">UTC instant against which things are late.</param>
    public async Task<QueuePageRows> ListAsync(Actor actor, QueueFilter filter, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var waiting = Waiting(db, actor, filter.Scope, now);
        if (Text.Fold(filter.Search) is { Length: > 0 } wanted) waiting = waiting.Where(r => r.FoldedTitle.Contains(wanted));
        var rows = from request in waiting.OrderBy(r => r.DueAt).ThenBy(r => r.Id).Skip((filter.Page - 1) * QueueFilter.PageSize).Take(QueueFilter.PageSize)
                   join edition in db.Editions on request.SubjectId equals edition.Id
                   join section in db.Sections on edition.Article.SectionId equals section.Id
                   join portal in db.Portals on section.PortalId equals portal.Id
                   orderby request.DueAt, request.Id
                   select new QueueRow(request.Id, edition.Id, edition.ArticleId, request.AgencyId, request.Title, section.Name, portal.Name, request.RequestedByName, request.RequestedAt, request.DueAt, edition.LiveRevisionId != null);
        var shown = await rows.ToListAsync();
        var leaderless = await Leaderless.OfAsync(db, [.. shown.Select(r => r.AgencyId).Distinct()], actor.Day);
        return new(shown, await waiting.OrderBy(r => r.DueAt).Take(QueuePageRows.CountedUpTo + 1).CountAsync(), leaderless.ToDictionary(b => b.AgencyId));
    }

    /// <exception cref="RuleBroken">Common.NotFound when there is none that this person may read.</exception>
    public async Task<Review> OpenAsync(Actor actor, Guid requestId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var request = await db.ApprovalRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var edition = await db.EditionAsync(actor, request.SubjectId);
        var checks = await db.ChecksAsync();
        var asked = await db.Revisions.AsNoTracking().Where(r => r.EditionId == edition.Id && r.Hash == request.Hash).OrderByDescending(r => r.Number).Select(r => r.Number).FirstAsync();
        var before = await db.Revisions.Where(r => r.EditionId == edition.Id && r.Number < asked).OrderByDescending(r => r.Number).Select(r => (int?)r.Number).FirstOrDefaultAsync();
        var portal = await db.Portals.Where(p => p.Id == edition.Article.PortalId).Select(p => p.Name).SingleAsync();
        var leaderless = await Leaderless.OfAsync(db, [request.AgencyId], actor.Day);
        return new(request.Id, edition.Id, edition.ArticleId, request.Title, request.Hash, request.State, request.RequestedByName, request.RequestedAt, request.DueAt, portal,
            (await db.ReadingAsync(edition.Id, asked))!, await db.ReadingAsync(edition.Id, edition.LiveNumber), await db.ReadingAsync(edition.Id, before),
            checks.Missing(edition.Latest.Content), WhyNot(() => edition.WhyNotApprove(actor, request.Hash, checks)), WhyNot(() => edition.WhyNotDecide(actor)));

        Refusal? WhyNot(Func<Refusal?> ask) => Leaderless.Reason(QueueQueries.WhyNot(request, edition, ask), leaderless.FirstOrDefault());
    }

    /// <summary>A request that was followed by another is over, whatever stands on the edition now.</summary>
    private static Refusal? WhyNot(ApprovalRequest request, Edition edition, Func<Refusal?> ask) =>
        edition.Request?.Id == request.Id ? ask() : new Refusal("Approvals.NotWaiting", new Term($"Approvals.RequestState.{request.State}"));

    private static IQueryable<ApprovalRequest> Waiting(GovernanceDb db, Actor actor, QueueScope scope, DateTime now)
    {
        var agencies = scope is QueueScope.Mine ? actor.AgenciesFor(Power.Approve) ?? [] : actor.ReadsDraftsOf();
        var waiting = db.ApprovalRequests.Where(r => r.State == RequestState.Waiting && agencies.Contains(r.AgencyId));
        if (scope is QueueScope.Late) return waiting.Where(r => r.DueAt < now);
        if (scope is QueueScope.All) return waiting;
        var me = actor.PersonId;
        return waiting.Where(r => !db.Editions.Any(e => e.Id == r.SubjectId
            && e.Revisions.Any(v => v.Number > e.LiveNumber && (v.CreatedBy == me || v.Authors.Any(a => a.PersonId == me)))));
    }
}
