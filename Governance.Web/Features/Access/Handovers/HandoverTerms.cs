using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Web.Data;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>Terms that have an end, from both registers beneath one another, each with the hand-over that was begun for it.</summary>
internal static class HandoverTerms
{
    internal static IQueryable<TermRow> Of(GovernanceDb db)
    {
        var seats = from a in db.Appointments
                    join b in db.Boards on a.BoardId equals b.Id
                    join d in db.BoardDecisions on a.EndDecisionId ?? a.StartDecisionId equals d.Id
                    select new TermRow
                    {
                        Kind = 0,
                        Code = a.Post == BoardPost.Head ? 0 : a.Post == BoardPost.DeputyHead ? 1 : 2,
                        TermId = a.Id,
                        PersonId = a.PersonId,
                        JobTitle = a.JobTitle,
                        AgencyId = b.AgencyId,
                        Until = a.Period.Until,
                        Number = d.Number,
                        Signed = d.SignedOn,
                        IsContinued = db.Appointments.Any(o => o.BoardId == a.BoardId && o.PersonId == a.PersonId && o.Period.From <= a.Period.Until && (o.Period.Until == null || o.Period.Until > a.Period.Until)),
                    };
        var posts = from h in db.PostHoldings
                    select new TermRow
                    {
                        Kind = 1,
                        Code = h.Post == AgencyPost.HeadOfAgency ? 0 : h.Post == AgencyPost.ChiefAccountant ? 1 : h.Post == AgencyPost.Accountant ? 2 : h.Post == AgencyPost.RecordClerk ? 3 : h.Post == AgencyPost.TechnicalAdministrator ? 4 : 5,
                        TermId = h.Id,
                        PersonId = h.PersonId,
                        JobTitle = null,
                        AgencyId = h.AgencyId,
                        Until = h.Period.Until,
                        Number = h.EndDecisionNumber ?? h.DecisionNumber,
                        Signed = h.EndDecisionDate ?? h.DecisionDate,
                        IsContinued = db.PostHoldings.Any(o => o.AgencyId == h.AgencyId && o.PersonId == h.PersonId && o.Post == h.Post && o.Period.From <= h.Period.Until && (o.Period.Until == null || o.Period.Until > h.Period.Until)),
                    };
        return seats.Concat(posts);
    }
}

/// <summary>A term as a flat row.</summary>
internal sealed class TermRow
{
    public int Kind { get; init; }

    /// <summary>Number of the post within its enumeration.</summary>
    public int Code { get; init; }

    public Guid TermId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>As on the decision; null for a post of an agency.</summary>
    public string? JobTitle { get; init; }

    public Guid AgencyId { get; init; }
    public DateOnly? Until { get; init; }
    public string Number { get; init; } = "";
    public DateOnly Signed { get; init; }
    public bool IsContinued { get; init; }

    internal string Title => TitleOf(Kind, Code);

    internal static string TitleOf(int kind, int code) => kind == 0 ? $"Boards.BoardPost.{(BoardPost)code}" : $"Agencies.AgencyPost.{(AgencyPost)code}";

    internal EndedTerm For(Person person) =>
        new((TermKind)Kind, TermId, PersonId, person.FullName, JobTitle ?? person.JobTitle, AgencyId, Title, Until, Capacities.Decision(Number, Signed), IsContinued);
}
