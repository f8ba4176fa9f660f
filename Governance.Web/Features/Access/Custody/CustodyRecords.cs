using Governance.Domain.Access;
using Governance.Domain.Common;

namespace Governance.Web.Features.Access.Custody;

/// <summary>How it stands with an account on a day.</summary>
public enum CustodyState
{
    /// <summary>Someone answers for it.</summary>
    Kept,

    /// <summary>Its custodian is no longer a technical administrator of the agency: it is to be handed over (Điều 24.2).</summary>
    ToHandOver,

    /// <summary>Nobody answers for it.</summary>
    Nobody,

    /// <summary>It exists no more.</summary>
    Closed,
}

/// <summary>What the register of accounts is asked for; all of it stands in the address.</summary>
/// <param name="State">Null = all that are in use.</param>
/// <param name="Page">From 0.</param>
public sealed record CustodyFilter(DateOnly Day, string? Search = null, AccountUse? Use = null, CustodyState? State = null, int Page = 0, int PageSize = 20)
{
    /// <summary>Reads what stands in the address; what cannot be read counts as not given.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    /// <param name="page">From 1, as people count.</param>
    public static CustodyFilter From(string? day, string? search, string? use, string? state, int? page, DateOnly today) => new(
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) ? on : today, search,
        Enum.TryParse<AccountUse>(use, out var u) && Enum.IsDefined(u) ? u : null,
        Enum.TryParse<CustodyState>(state, out var s) && Enum.IsDefined(s) ? s : null, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="PortalName">The portal it belongs to; null = the agency as a whole.</param>
/// <param name="Custodian">Who answers for it on the day; null = nobody.</param>
public sealed record AccountRow(Guid Id, Guid AgencyId, string AgencyName, Guid? PortalId, string? PortalName, AccountUse Use, string Name, string? Login, string? Place, DateOnly? ClosedFrom,
    Guid? CustodianId, string? Custodian, DateOnly? Since, string? HandedBy, CustodyState State);

/// <param name="Total">Of the state asked for, on all pages together.</param>
/// <param name="Counts">How many accounts are in each state.</param>
public sealed record AccountList(IReadOnlyList<AccountRow> Rows, int Total, IReadOnlyDictionary<CustodyState, int> Counts);

public sealed record CustodyRow(Guid PersonId, string Name, Period Period, string HandedBy);

/// <summary>One account with everyone who ever answered for it, the latest first.</summary>
public sealed record AccountView(AccountRow Row, IReadOnlyList<CustodyRow> Custodies, Refusal? WhyNotChange);

public sealed record PortalChoice(Guid Id, string Name);

/// <summary>An agency whose register may be kept, and its portals.</summary>
public sealed record CustodyAgency(Guid Id, string Name, IReadOnlyList<PortalChoice> Portals);
