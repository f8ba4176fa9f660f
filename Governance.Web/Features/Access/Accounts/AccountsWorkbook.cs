using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Accounts;

/// <summary>The list of accounts as it is filtered on the screen, every page of it: the report of those that were disabled.</summary>
internal static class AccountsWorkbook
{
    internal static Sheet Of(AccountRows list, DateOnly day, AccountFilter filter, Texts t, bool isSample) => new(
        t["Access.Accounts.Title"], "", t["Access.Delegations.SheetAgency"], null, t["Access.Accounts.Title"], t["Access.Handovers.AsOf", t.Of("Access", filter.Part), day],
        [
            new("STT", CellKind.Number, 6),
            new(t["Access.FullName"], CellKind.Text, 28),
            new(t["Access.SignIn.Login"], CellKind.Code, 20),
            new(t["Access.Agency"], CellKind.Text, 34),
            new(t["Access.Accounts.LastUsed"], CellKind.Date, 14),
            new(t["Access.Accounts.State"], CellKind.Text, 24),
            new(t["Access.Accounts.DisabledAt"], CellKind.Date, 14),
            new(t["Access.Accounts.DisabledOn"], CellKind.Date, 14),
            new(t["Access.Account.EnableReason"], CellKind.Text, 30),
        ],
        [.. list.Rows.Select((r, i) => new SheetRow([
            i + 1, r.PersonName, r.Login, r.AgencyName ?? t["Access.NoAgency"], Day(r.LastUsed), r.DisabledFor is { } reason ? t.Of("Access", reason) : t["Access.Accounts.InUse"], Day(r.DisabledAt), r.DisabledOn, r.EnableReason]))],
        null, null, null, [], Landscape: true, isSample);

    private static object? Day(DateTime? at) => at is { } utc ? VietnamTime.DayOf(utc) : null;
}
