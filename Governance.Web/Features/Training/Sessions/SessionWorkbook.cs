using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>The list of sessions as it is filtered on the screen, and the list of people of one session.</summary>
internal static class SessionWorkbook
{
    internal static Sheet Of(SessionRegister register, SessionFilter filter, DateOnly today, Texts t, bool isSample) => new(
        t["Training.SessionsTitle", filter.Year], "", t["Training.SheetAgency"], null, t["Training.SessionsTitle", filter.Year], Subtitle(register, filter, today, t),
        [
            new("STT", CellKind.Number, 6), new(t["Training.Course"], CellKind.Text, 40), new(t["Training.Field"], CellKind.Text, 22), new(t["Training.Agency"], CellKind.Text, 30),
            new(t["Training.FirstDay"], CellKind.Date, 12), new(t["Training.LastDay"], CellKind.Date, 12), new(t["Training.DecisionNumber"], CellKind.Code, 24),
            new(t["Training.Attending"], CellKind.Number, 9, HasTotal: true), new(t["Training.Mark.Passed"], CellKind.Number, 9, HasTotal: true),
            new(t["Training.CostPlanned"], CellKind.Money, 16, HasTotal: true), new(t["Training.CostPosted"], CellKind.Money, 16, HasTotal: true), new(t["Training.State"], CellKind.Text, 18),
        ],
        [.. register.Rows.Select((r, i) => new SheetRow([i + 1, r.Title, t.Of("Training", r.Field), r.AgencyName, r.FirstDay, r.LastDay, r.DecisionNumber, r.Invited, r.Passed, r.Cost, r.Spent ?? 0, t.Of("Training", r.State)]))],
        t["Training.SheetTotal"], null, null, [], Landscape: true, isSample);

    internal static Sheet Of(SessionDetail detail, Texts t, bool isSample) => new(
        t["Training.SheetPeople"], detail.ParentName ?? "", detail.AgencyName, null, t["Training.SheetPeopleTitle", detail.Title], t["Training.SheetPeopleSubtitle", detail.Session.FirstDay, detail.Session.LastDay, detail.Session.DecisionNumber ?? "…"],
        [
            new("STT", CellKind.Number, 6), new(t["Training.Person"], CellKind.Text, 28), new(t["Training.JobTitle"], CellKind.Text, 26), new(t["Training.Agency"], CellKind.Text, 34),
            new(t["Training.DaysPresent"], CellKind.Number, 10), new(t["Training.Result"], CellKind.Text, 18),
        ],
        [.. detail.People.Select((p, i) => new SheetRow([i + 1, p.PersonName, p.JobTitle, p.AgencyName, p.PresentOn.Count, p.IsWaiting ? t["Training.IsWaiting"] : t.Of("Training", p.Result)]))],
        null, null, null, [], Landscape: true, isSample);

    private static string Subtitle(SessionRegister register, SessionFilter filter, DateOnly today, Texts t) => string.Join("; ",
    [
        t["Training.SheetUntil", today],
        .. register.AgencyName is { } agency ? new[] { agency } : [],
        .. filter.State is { } state ? new[] { t.Of("Training", state) } : [],
        .. filter.Search is { Length: > 0 } search ? new[] { t["Training.SheetSearch", search] } : [],
        t["Training.SheetCount", register.Total],
    ]);
}
