using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access;

/// <summary>What a person may do, and who may act for an agency, as lists on paper.</summary>
internal static class AuthorityWorkbook
{
    internal static Sheet OfPerson(PersonName person, DateOnly day, IReadOnlyList<HeldPowers> held, Texts t, bool isSample) => Of(
        t["Access.Authority.Title", person.Name], person.AgencyName ?? "", day, t["Access.Agency"], t, isSample,
        held.SelectMany(h => h.Powers.Select(p => (h.AgencyName ?? t["Access.EveryAgency"], t.Of("Access", p), Capacity(h.Title, h.SignedFor, t), (Period?)h.Period, h.Decision))));

    internal static Sheet OfAgency(AgencyAuthority found, Texts t, bool isSample) => Of(
        t["Access.PortalAuthority.Title", found.AgencyName], found.AgencyName, found.Day, t["Access.FullName"], t, isSample,
        AgencyAuthority.Needed.SelectMany(p => found.Of(p).Select(h => (h.Name, t.Of("Access", p), Capacity(h.Grant.Title, h.Grant.OnBehalf?.Signature, t), (Period?)h.Grant.Period, h.Grant.Decision))
            .DefaultIfEmpty((t["Access.PortalAuthority.Nobody"], t.Of("Access", p), "", null, ""))));

    private static Sheet Of(string title, string agency, DateOnly day, string whoOrWhere, Texts t, bool isSample, IEnumerable<(string Who, string Power, string Capacity, Period? Period, string Decision)> rows) => new(
        t["Access.Authority.Sheet"], "", agency, null, title, t["Access.Delegations.AsOf", day],
        [
            new("STT", CellKind.Number, 6),
            new(whoOrWhere, CellKind.Text, 34),
            new(t["Access.Authority.Power"], CellKind.Text, 32),
            new(t["Access.Authority.Capacity"], CellKind.Text, 40),
            new(t["Access.Delegation.Begins"], CellKind.Date, 12),
            new(t["Access.Delegation.LastDay"], CellKind.Date, 12),
            new(t["Access.Authority.Decision"], CellKind.Text, 28),
        ],
        [.. rows.Select((r, i) => new SheetRow([i + 1, r.Who, r.Power, r.Capacity, r.Period?.From, r.Period?.Until?.AddDays(-1), r.Decision]))],
        null, null, null, [], Landscape: true, isSample);

    private static string Capacity(string title, SignedFor? signed, Texts t) => signed is null ? t[title] : signed.ToString();
}
