using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>A revision for reading and comparing: its content with the names behind the ids.</summary>
public sealed record Reading(int Number, string SectionName, string CategoryName, IReadOnlyList<string> Authors, ArticleContent Content);

/// <summary>Who reads which works, and how a work is loaded whole: the same for pages, actions, downloads and the queue.</summary>
public static class EditionReading
{
    /// <summary>Agencies whose drafts this person reads: those of their board and those where they decide.</summary>
    public static IReadOnlyList<Guid> ReadsDraftsOf(this Actor actor) =>
        [.. actor.Grants.Where(g => g.Power is Power.ReadDrafts or Power.Approve or Power.Write && g.Period.Contains(actor.Day)).Select(g => g.AgencyId).OfType<Guid>().Distinct()];

    /// <summary>Works of those agencies, and those the person wrote or has a share in.</summary>
    public static IQueryable<Edition> ReadableBy(this IQueryable<Edition> editions, Actor actor)
    {
        var (agencies, me) = (actor.ReadsDraftsOf(), actor.PersonId);
        return editions.Where(e => agencies.Contains(e.AgencyId) || e.Revisions.Any(r => r.CreatedBy == me || r.Authors.Any(a => a.PersonId == me)));
    }

    /// <summary>Works the person wrote, has a share in, or looks after.</summary>
    public static IQueryable<Edition> WithHandOf(this IQueryable<Edition> editions, Actor actor)
    {
        var me = actor.PersonId;
        return editions.Where(e => e.KeeperId == me || e.Revisions.Any(r => r.CreatedBy == me || r.Authors.Any(a => a.PersonId == me)));
    }

    /// <summary>The edition with its article, its request, an open emergency and every revision since the last fully approved one; that and the live one too.</summary>
    /// <exception cref="RuleBroken">Common.NotFound when there is none, or none that this person may read.</exception>
    public static async Task<Edition> EditionAsync(this GovernanceDb db, Actor actor, Guid id, CancellationToken cancel = default) => One(await WholeAsync(db, db.Editions.ReadableBy(actor), [id], cancel));

    /// <summary>As <see cref="EditionAsync(GovernanceDb, Actor, Guid, CancellationToken)"/>, for a page of them at once; those that this person may not read are left out.</summary>
    internal static Task<List<Edition>> EditionsAsync(this GovernanceDb db, Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) => WholeAsync(db, db.Editions.ReadableBy(actor), ids, cancel);

    /// <summary>For the machine's own work, which reads everything.</summary>
    internal static async Task<Edition> EditionAsync(this GovernanceDb db, Guid id, CancellationToken cancel = default) => One(await WholeAsync(db, db.Editions, [id], cancel));

    private static Edition One(List<Edition> found) => found.SingleOrDefault() ?? throw new RuleBroken(new Refusal("Common.NotFound"));

    private static async Task<List<Edition>> WholeAsync(GovernanceDb db, IQueryable<Edition> editions, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var found = await editions.Where(e => ids.Contains(e.Id)).Include(e => e.Article).Include(e => e.Request!.Decisions).Include(e => e.Request!.Waits)
            .Include(e => e.Emergencies.Where(x => x.State == EmergencyState.Open)).Include(e => e.Corrections).AsSplitQuery().AsTracking().OrderBy(e => e.Id).ToListAsync(cancel);
        var read = found.ConvertAll(e => e.Id);
        await db.Revisions.Where(r => read.Contains(r.EditionId) && db.Editions.Any(e => e.Id == r.EditionId && (r.Number >= e.ClearedNumber || r.Number >= e.LatestNumber - 1 || r.Number == e.LiveNumber)))
            .Include(r => r.Authors).Include(r => r.Files).AsSplitQuery().AsTracking().OrderBy(r => r.Id).LoadAsync(cancel);
        return found;
    }

    /// <summary>One revision with the names behind its ids; null when there is none of that number.</summary>
    public static async Task<Reading?> ReadingAsync(this GovernanceDb db, Guid editionId, int? number)
    {
        var revision = await db.Revisions.AsNoTracking().Include(r => r.Authors).Include(r => r.Files).AsSplitQuery().SingleOrDefaultAsync(r => r.EditionId == editionId && r.Number == number);
        if (revision is null) return null;
        var people = revision.Authors.Select(a => a.PersonId).ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName);
        return new(revision.Number, await db.Sections.Where(s => s.Id == revision.SectionId).Select(s => s.Name).SingleAsync(),
            await db.ContentCategories.Where(c => c.Code == revision.CategoryCode).Select(c => c.Name).SingleAsync(),
            [.. revision.Authors.Select(a => $"{names[a.PersonId]} {a.Percent:0.##} %")], revision.Content);
    }
}
