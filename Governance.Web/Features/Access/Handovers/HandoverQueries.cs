using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>
/// Hand-overs: for who keeps the records of the agency or runs its portal, for who reorganises, and for both sides. To anyone else there are none:
/// a checklist names drafts and accounts.
/// </summary>
public sealed class HandoverQueries(IDbContextFactory<GovernanceDb> databases, TrainingQueries training)
{
    public async Task<HandoverRows> ListAsync(Actor actor, HandoverFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var wanted = Wanted(db, actor, filter);
        var rows = await wanted.OrderBy(t => t.State == HandoverState.Closed ? 1 : 0).ThenBy(t => t.State == HandoverState.Closed ? null : t.Term.Until).ThenByDescending(t => t.Term.Until).ThenBy(t => t.Term.TermId)
            .Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToListAsync();
        var ids = rows.Select(r => r.HandoverId).OfType<Guid>().ToList();
        var begun = await db.Handovers.AsNoTracking().Where(h => ids.Contains(h.Id))
            .Select(h => new { h.Id, h.ReceiverName, h.ClosedAt, h.EndsOn, Items = h.Items.Count(), Settled = h.Items.Count(i => i.Outcome != null) }).ToDictionaryAsync(h => h.Id);
        var agencyIds = rows.Select(r => r.Term.AgencyId).Distinct().ToList();
        var agencies = await db.Agencies.AsNoTracking().Where(a => agencyIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        return new([.. rows.Select(r =>
        {
            var (term, agency) = (r.Term, agencies[r.Term.AgencyId]);
            var handover = r.HandoverId is { } id ? begun.GetValueOrDefault(id) : null;
            var until = term.Until ?? handover!.EndsOn;
            var ended = new EndedTerm((TermKind)term.Kind, term.TermId, term.PersonId, r.PersonName, term.JobTitle, term.AgencyId, term.Title, term.Until, Capacities.Decision(term.Number, term.Signed), term.IsContinued);
            var standing = r.State switch { HandoverState.Open => HandoverStanding.Open, HandoverState.Closed => HandoverStanding.Closed, _ => until <= actor.Day ? HandoverStanding.Due : HandoverStanding.Coming };
            return new HandoverRow(handover?.Id, term.TermId, term.PersonId, r.PersonName, term.Title, term.AgencyId, agency.Name, until, ended.Decision, handover?.ReceiverName, handover?.Items ?? 0, handover?.Settled ?? 0,
                handover?.ClosedAt, standing, handover is null ? ended.WhyNotStart(actor, agency) : null);
        })], await wanted.CountAsync());
    }

    /// <summary>Null when there is none, or none that the reader may see.</summary>
    public async Task<HandoverView?> HandoverAsync(Actor actor, Guid id, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await Visible(db, actor).Include(h => h.Items).SingleOrDefaultAsync(h => h.Id == id) is not { } handover) return null;
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == handover.AgencyId);
        var parent = await db.Agencies.Where(a => a.Id == agency.ParentId).Select(a => a.Name).SingleOrDefaultAsync();
        var term = await HandoverTerms.Of(db).Where(t => t.TermId == handover.TermId).Select(t => new { t.Until, t.IsContinued }).SingleOrDefaultAsync();
        if (handover.State is HandoverState.Open) handover.TakeUp(await HandoverFacts.OfAsync(db, training, handover.PersonId, handover.AgencyId, handover.EndsOn, actor.Day), now);
        var editions = handover.Items.Where(i => i.Kind is HandoverItemKind.Work).Select(i => i.SubjectId).ToList();
        var works = await db.Editions.AsNoTracking().Where(e => editions.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.ArticleId);
        return new(handover, agency, parent, term is null or { Until: null } or { IsContinued: true }, works,
            handover.WhyNotChange(actor, agency), handover.WhyNotClose(actor, agency), handover.WhyNotKeepSigned(actor, agency),
            handover.Items.ToDictionary(i => i.Id, i => handover.WhyNotSettle(actor, agency, i)), PrivilegedAccount.WhyNotKeep(actor, agency.Id));
    }

    /// <summary>The signed minutes; null when there are none, or none that the reader may see.</summary>
    public async Task<StoredFile?> SignedAsync(Actor actor, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Visible(db, actor).Where(h => h.Id == id).Select(h => h.SignedMinutes).SingleOrDefaultAsync();
    }

    private static IQueryable<Handover> Visible(GovernanceDb db, Actor actor)
    {
        var (mine, me, reorganises) = (Scope(actor), actor.PersonId, actor.MayAnywhere(Power.Reorganise));
        var (day, all) = (actor.Day, db.Handovers.AsNoTracking());
        return all.Where(h => mine.Contains(h.AgencyId) || h.PersonId == me || h.ReceiverId == me || reorganises && db.Agencies.Any(a => a.Id == h.AgencyId && a.Dissolved <= day));
    }

    private static IQueryable<Wanting> Wanted(GovernanceDb db, Actor actor, HandoverFilter filter)
    {
        var (mine, me, reorganises, day, since, soon) = (Scope(actor), actor.PersonId, actor.MayAnywhere(Power.Reorganise), actor.Day, filter.Since, actor.Day.AddDays(EndedTerm.SoonDays));
        var all = from t in HandoverTerms.Of(db)
                  join p in db.People on t.PersonId equals p.Id
                  from h in db.Handovers.Where(h => h.TermId == t.TermId && h.State != HandoverState.Cancelled).DefaultIfEmpty()
                  where h != null || !t.IsContinued && t.Until >= since && t.Until <= soon
                  where mine.Contains(t.AgencyId) || t.PersonId == me || h != null && h.ReceiverId == me || reorganises && db.Agencies.Any(a => a.Id == t.AgencyId && a.Dissolved <= day)
                  select new Wanting { Term = t, PersonName = p.FullName, FoldedName = p.FoldedName, HandoverId = h == null ? null : h.Id, State = h == null ? null : h.State };
        if (filter.PersonId is { } person) all = all.Where(t => t.Term.PersonId == person);
        if (Text.Fold(filter.Search) is { Length: > 0 } text) all = all.Where(t => t.FoldedName.Contains(text));
        if (filter.AgencyCode is { Length: > 0 } code) all = all.Where(t => db.Agencies.Any(a => a.Id == t.Term.AgencyId && a.Code == code));
        return filter.Part switch
        {
            HandoverPart.Pending => all.Where(t => t.State == null || t.State == HandoverState.Open),
            HandoverPart.Due => all.Where(t => t.State == null && t.Term.Until <= day),
            HandoverPart.Coming => all.Where(t => t.State == null && t.Term.Until > day),
            HandoverPart.Open => all.Where(t => t.State == HandoverState.Open),
            HandoverPart.Closed => all.Where(t => t.State == HandoverState.Closed),
            _ => all,
        };
    }

    /// <summary>Agencies whose hand-overs the reader sees by a power there.</summary>
    private static List<Guid> Scope(Actor actor) =>
        [.. new[] { Power.RecordBoard, Power.RunPortal }.SelectMany(p => actor.AgenciesFor(p) ?? []).Distinct()];

    private sealed class Wanting
    {
        public TermRow Term { get; init; } = null!;
        public string PersonName { get; init; } = "";
        public string FoldedName { get; init; } = "";
        public Guid? HandoverId { get; init; }
        public HandoverState? State { get; init; }
    }
}
