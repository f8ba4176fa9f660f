using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>Which hand-overs the list shows.</summary>
public enum HandoverPart
{
    /// <summary>All that is not closed: owed, coming and begun.</summary>
    Pending,

    /// <summary>The term is over and nobody has begun.</summary>
    Due,

    /// <summary>The term ends within <see cref="EndedTerm.SoonDays"/> days and nobody has begun.</summary>
    Coming,
    Open,
    Closed,
    All,
}

/// <summary>Where one stands on the day.</summary>
public enum HandoverStanding
{
    Due,
    Coming,
    Open,
    Closed,
}

/// <summary>What the list of hand-overs is asked for; all of it stands in the URL.</summary>
/// <param name="Since">Of terms for which nobody has begun, those that ended from this day on.</param>
/// <param name="Page">From 0.</param>
public sealed record HandoverFilter(HandoverPart Part, DateOnly Since, string? Search = null, string? AgencyCode = null, Guid? PersonId = null, int Page = 0, int PageSize = 20)
{
    /// <summary>Months back for which a hand-over that nobody began is still asked for, where no day is given.</summary>
    public const int UsualMonths = 12;

    /// <summary>Everything of one person.</summary>
    public static HandoverFilter Of(Guid personId, DateOnly today) => new(HandoverPart.All, today.AddMonths(-UsualMonths), PersonId: personId, PageSize: 50);

    /// <summary>Reads what stands in the URL; what cannot be read counts as not given.</summary>
    /// <param name="page">From 1, as people count.</param>
    public static HandoverFilter From(string? part, string? since, string? search, string? agencyCode, int? page, DateOnly today) => new(
        Enum.TryParse<HandoverPart>(part, out var p) && Enum.IsDefined(p) ? p : HandoverPart.Pending,
        DateOnly.TryParseExact(since, "yyyy-MM-dd", out var day) ? day : today.AddMonths(-UsualMonths), search, agencyCode, null, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="Id">Null while nobody has begun.</param>
/// <param name="Until">First day no longer in the term.</param>
/// <param name="Settled">Of <paramref name="Items"/> on the checklist; both 0 while nobody has begun.</param>
public sealed record HandoverRow(Guid? Id, Guid TermId, Guid PersonId, string PersonName, string Title, Guid AgencyId, string AgencyName, DateOnly Until, string Decision, string? ReceiverName, int Items, int Settled,
    DateTime? ClosedAt, HandoverStanding Standing, Refusal? WhyNotStart);

/// <param name="Total">On all pages together.</param>
public sealed record HandoverRows(IReadOnlyList<HandoverRow> Rows, int Total);

/// <summary>One hand-over with its checklist as the registers have it now, and what the reader may do.</summary>
/// <param name="Continues">The person goes on in that capacity after all.</param>
/// <param name="Works">Addresses of the works on the list, by the id of the edition.</param>
public sealed record HandoverView(Handover Handover, Agency Agency, string? ParentAgency, bool Continues, IReadOnlyDictionary<Guid, Guid> Works,
    Refusal? WhyNotChange, Refusal? WhyNotClose, Refusal? WhyNotKeepSigned, IReadOnlyDictionary<Guid, Refusal?> WhyNotSettle, Refusal? WhyNotPassCustody)
{
    /// <summary>Why the reader may not settle that item that way: custody passes only through who keeps its register.</summary>
    public Refusal? WhyNot(HandoverItem item, HandoverOutcome outcome) =>
        WhyNotSettle[item.Id] ?? (item.Kind is HandoverItemKind.Custody && outcome is HandoverOutcome.HandedTo ? WhyNotPassCustody : null);
}
