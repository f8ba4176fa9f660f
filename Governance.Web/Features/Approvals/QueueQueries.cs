using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Checking;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals;

/// <summary>What waits for a decision.</summary>
public sealed class QueueQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <param name="now">UTC instant against which things are late and claims lapse.</param>
    public async Task<QueuePageRows> ListAsync(Actor actor, QueueFilter filter, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var waiting = Narrowed(Waiting(db, actor, filter.Scope, now), actor, filter, now);
        var rows = from request in waiting.OrderBy(r => r.DueAt).ThenBy(r => r.Id).Skip((filter.Page - 1) * QueueFilter.PageSize).Take(QueueFilter.PageSize)
                   join edition in db.Editions on request.SubjectId equals edition.Id
                   join section in db.Sections on edition.Article.SectionId equals section.Id
                   join portal in db.Portals on section.PortalId equals portal.Id
                   orderby request.DueAt, request.Id
                   select new { Request = request, edition.ArticleId, Section = section.Name, Portal = portal.Name, IsLive = edition.LiveRevisionId != null };
        var shown = (await rows.AsNoTracking().ToListAsync()).ConvertAll(r => Row(r.Request, r.ArticleId, r.Section, r.Portal, r.IsLive, now));
        var leaderless = await Leaderless.OfAsync(db, [.. shown.Select(r => r.AgencyId).Distinct()], actor.Day);
        return new(shown, await waiting.OrderBy(r => r.DueAt).Take(QueuePageRows.CountedUpTo + 1).CountAsync(), leaderless.ToDictionary(b => b.AgencyId));
    }

    /// <summary>How many rows each scope has with the same narrowing, counted up to <see cref="QueuePageRows.CountedUpTo"/> and one.</summary>
    public async Task<IReadOnlyDictionary<QueueScope, int>> CountsAsync(Actor actor, QueueFilter filter, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var counts = new Dictionary<QueueScope, int>();
        foreach (var scope in Enum.GetValues<QueueScope>())
            counts[scope] = await Narrowed(Waiting(db, actor, scope, now), actor, filter, now).OrderBy(r => r.DueAt).Take(QueuePageRows.CountedUpTo + 1).CountAsync();
        return counts;
    }

    /// <summary>Portals of the boards whose drafts this person reads, to choose from.</summary>
    public async Task<IReadOnlyList<PortalChoice>> PortalsAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        return await db.Portals.Where(p => agencies.Contains(p.AgencyId)).OrderBy(p => p.Name).Select(p => new PortalChoice(p.Id, p.Name)).ToListAsync();
    }

    /// <summary>What this person keeps for a page, by name.</summary>
    public async Task<IReadOnlyList<SavedFilterView>> SavedAsync(Actor actor, string page)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.SavedFilters.Where(f => f.PersonId == actor.PersonId && f.Page == page).OrderBy(f => f.Name).Select(f => new SavedFilterView(f.Id, f.Name, f.Query)).ToListAsync();
    }

    /// <summary>The province's queue by board, the latest first, for whoever reads drafts at the province's own board; empty for others.</summary>
    public async Task<IReadOnlyList<BoardQueue>> ProvinceAsync(Actor actor, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await IsOfProvinceAsync(db, actor)) return [];
        var counted = await (from request in db.ApprovalRequests
                             where request.State == RequestState.Waiting
                             group request by request.AgencyId into g
                             select new { Agency = g.Key, Waiting = g.Count(), Late = g.Count(r => r.DueAt < now), Oldest = g.Min(r => r.DueAt), Emergencies = g.Count(r => r.Kind == RequestKind.Emergency) }).ToListAsync();
        var ids = counted.ConvertAll(c => c.Agency);
        var names = await db.Agencies.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return [.. counted.Select(c => new BoardQueue(c.Agency, names[c.Agency], c.Waiting, c.Late, c.Oldest, c.Emergencies)).OrderByDescending(b => b.Late).ThenBy(b => b.OldestDueAt)];
    }

    /// <summary>Whether this person reads drafts at the province's own board.</summary>
    public async Task<bool> IsOfProvinceAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await IsOfProvinceAsync(db, actor);
    }

    private static Task<bool> IsOfProvinceAsync(GovernanceDb db, Actor actor)
    {
        var agencies = actor.ReadsDraftsOf();
        return db.Agencies.AnyAsync(a => agencies.Contains(a.Id) && a.Level == AgencyLevel.Province);
    }

    /// <exception cref="RuleBroken">Common.NotFound when there is none that this person may read.</exception>
    public async Task<Review> OpenAsync(Actor actor, Guid requestId, DateTime? now = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var request = await db.ApprovalRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var edition = await db.EditionAsync(actor, request.SubjectId);
        var checks = await db.ChecksAsync(edition, actor.Day);
        var asked = request.RevisionNumber
            ?? await db.Revisions.AsNoTracking().Where(r => r.EditionId == edition.Id && r.Hash == request.Hash).OrderByDescending(r => r.Number).Select(r => r.Number).FirstAsync();
        var before = await db.Revisions.Where(r => r.EditionId == edition.Id && r.Number < asked).OrderByDescending(r => r.Number).Select(r => (int?)r.Number).FirstOrDefaultAsync();
        var portal = await db.Portals.Where(p => p.Id == edition.Article.PortalId).Select(p => p.Name).SingleAsync();
        var leaderless = await Leaderless.OfAsync(db, [request.AgencyId], actor.Day);
        var isDown = request.Kind is RequestKind.Takedown;
        return new(request.Id, edition.Id, edition.ArticleId, request.Title, request.Hash, request.State, request.RequestedByName, request.RequestedAt, request.DueAt, portal,
            (await db.ReadingAsync(edition.Id, asked))!, isDown ? null : await db.ReadingAsync(edition.Id, edition.LiveNumber), isDown ? null : await db.ReadingAsync(edition.Id, before),
            isDown ? [] : checks.Missing(edition.Latest.Content), WhyNot(() => edition.WhyNotApprove(actor, request.Hash, checks, now)), WhyNot(() => edition.WhyNotDecide(actor, now)))
        {
            Terms = await TermsAsync(db, actor, request, edition, checks, now),
        };

        Refusal? WhyNot(Func<Refusal?> ask) => Leaderless.Reason(QueueQueries.WhyNot(request, edition, ask), leaderless.FirstOrDefault());
    }

    private static async Task<ReviewTerms> TermsAsync(GovernanceDb db, Actor actor, ApprovalRequest request, Edition edition, Checks checks, DateTime? now)
    {
        var isPresent = edition.Request?.Id == request.Id;
        var asked = (isPresent ? edition.Asked : null) ?? new Submission(request.PublishAt, request.IsSensitive);
        var replaced = asked.Takedown?.ReplacedBy is { } other ? await db.Editions.Where(e => e.ArticleId == other).Select(e => e.Title).FirstOrDefaultAsync() : null;
        var emergency = isPresent && edition.Emergency is { } open ? new EmergencyView(open.SignedByName, open.SignedAt, open.Reason, open.DueAt) : null;
        var isClaimed = request.State is RequestState.Waiting && request.ClaimedUntil > now;
        return new(request.Kind, request.IsSensitive, request.IsFirstWork, asked, replaced, emergency, request.Steps.Count == 0 ? [request.Step] : request.Steps, request.StepNumber,
            isClaimed ? request.ClaimedByName : null, isClaimed ? request.ClaimedUntil : null, isClaimed && request.ClaimedBy == actor.PersonId,
            WhyNot(request, edition, () => request.WhyNotClaim(actor, now ?? request.RequestedAt)),
            WhyNot(request, edition, () => edition.WhyNotSignEmergency(actor, edition.Latest.Hash, checks)));
    }

    /// <summary>A request that was followed by another is over, whatever stands on the edition now.</summary>
    private static Refusal? WhyNot(ApprovalRequest request, Edition edition, Func<Refusal?> ask) =>
        edition.Request?.Id == request.Id ? ask() : new Refusal("Approvals.NotWaiting", new Term($"Approvals.RequestState.{request.State}"));

    private static IQueryable<ApprovalRequest> Waiting(GovernanceDb db, Actor actor, QueueScope scope, DateTime now)
    {
        var agencies = actor.ReadsDraftsOf();
        var waiting = db.ApprovalRequests.Where(r => r.State == RequestState.Waiting);
        if (scope is QueueScope.Late) return waiting.Where(r => agencies.Contains(r.AgencyId) && r.DueAt < now);
        if (scope is QueueScope.All) return waiting.Where(r => agencies.Contains(r.AgencyId));
        var (me, marks) = (actor.PersonId, Marks(actor));
        return waiting.Where(r => r.Waits.Any(w => marks.Contains(w.Key)) && (r.Kind != RequestKind.Takedown && r.Kind != RequestKind.Emergency || r.RequestedBy != me)
            && !db.Editions.Any(e => e.Id == r.SubjectId && e.Revisions.Any(v => (v.Number > e.ClearedNumber || v.Number == e.LatestNumber) && (v.CreatedBy == me || v.Authors.Any(a => a.PersonId == me)))));
    }

    private static IQueryable<ApprovalRequest> Narrowed(IQueryable<ApprovalRequest> waiting, Actor actor, QueueFilter filter, DateTime now)
    {
        if (Text.Fold(filter.Search) is { Length: > 0 } wanted) waiting = waiting.Where(r => r.FoldedTitle.Contains(wanted));
        if (filter.PortalId is { } portal) waiting = waiting.Where(r => r.PortalId == portal);
        if (filter.Kind is { } kind) waiting = waiting.Where(r => r.Kind == kind);
        if (filter.Failing) waiting = waiting.Where(r => r.Failing > 0);
        var me = actor.PersonId;
        if (filter.Claimed is true) waiting = waiting.Where(r => r.ClaimedBy == me && r.ClaimedUntil > now);
        if (filter.Claimed is false) waiting = waiting.Where(r => r.ClaimedUntil == null || r.ClaimedUntil <= now);
        return filter.Flag switch
        {
            RequestFlag.Sensitive => waiting.Where(r => r.IsSensitive),
            RequestFlag.FirstWork => waiting.Where(r => r.IsFirstWork),
            RequestFlag.Emergency => waiting.Where(r => r.Kind == RequestKind.Emergency),
            _ => waiting,
        };
    }

    /// <summary>The marks under which something may wait for this person (see <see cref="RequestWait"/>).</summary>
    private static List<string> Marks(Actor actor)
    {
        var today = actor.Grants.Where(g => g.AgencyId is not null && g.Period.Contains(actor.Day)).ToList();
        return
        [
            .. today.Select(g => RequestWait.Mark(g.AgencyId!.Value, g.Title)).Distinct(),
            .. today.Where(g => g.Power is Power.Approve && g.OnBehalf is null or { Matter: Matter.Works }).Select(g => RequestWait.Mark(g.AgencyId!.Value)).Distinct(),
            .. actor.PersonId is { } person ? [RequestWait.MarkOf(person)] : Array.Empty<string>(),
        ];
    }

    private static QueueRow Row(ApprovalRequest r, Guid article, string section, string portal, bool isLive, DateTime now) => new(
        r.Id, r.SubjectId, article, r.AgencyId, r.Title, section, portal, r.RequestedByName, r.RequestedAt, r.DueAt, isLive,
        r.Hash, r.Kind, r.Language, r.Authors, r.ChangeLine, r.Failing, r.IsSensitive, r.IsFirstWork, r.PublishAt,
        r.StepNumber, r.StepCount, r.Step.Name, r.ClaimedUntil > now ? r.ClaimedBy : null, r.ClaimedUntil > now ? r.ClaimedByName : null);
}

public sealed record PortalChoice(Guid Id, string Name);
