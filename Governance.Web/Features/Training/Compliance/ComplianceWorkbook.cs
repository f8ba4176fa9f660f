using Governance.Domain.Training;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training.Compliance;

/// <summary>The view over the years as it stands on the screen: of the province, of an agency, of a person.</summary>
internal static class ComplianceWorkbook
{
    /// <summary>Points: many columns on a sheet across.</summary>
    internal const float PaperSize = 8.5f;

    internal static Sheet Of(ProvinceCompliance province, ComplianceFilter filter, DateOnly today, Texts t, bool isSample) => Made(t["Training.Sheet.Province", First(filter), filter.LastYear],
        string.Join(" · ", new[]
        {
            t["Training.Sheet.AsOf", today],
            filter.Level is { } level ? t.Of("Agencies", level) : null,
            string.IsNullOrWhiteSpace(filter.Search) ? null : $"“{filter.Search}”",
        }.OfType<string>()),
        [
            new("STT", CellKind.Number, 8), new(t["Training.Agency"], CellKind.Text, 38), new(t["Boards.Level"], CellKind.Text, 20),
            .. ComplianceQueries.YearsTo(filter.LastYear).Select(year => new SheetColumn(t["Training.Sheet.Rate", year], CellKind.Percent, 9)),
            new(t["Training.Sheet.Bound", filter.LastYear], CellKind.Number, 10, HasTotal: true), new(t["Training.Sheet.Met", filter.LastYear], CellKind.Number, 10, HasTotal: true),
            new(t["Training.Sheet.Exempt", filter.LastYear], CellKind.Number, 10, HasTotal: true), new(t["Training.Sheet.Owing", filter.LastYear], CellKind.Number, 10, HasTotal: true),
            new(t["Training.Sheet.Cost", filter.LastYear], CellKind.Money, 16, HasTotal: true), new(t["Training.CostEach"], CellKind.Money, 16),
        ],
        [
            .. province.Agencies.Select((a, i) => new SheetRow([i + 1, a.Name, t.Of("Agencies", a.Level), .. a.Years.Select(y => y.Bound == 0 ? null : (object?)((decimal)y.Met / y.Bound)),
                a.Years[^1].Bound, a.Years[^1].Met, a.Years[^1].Of(DutyState.Exempt), a.Years[^1].Owing, a.Years[^1].Cost, a.Years[^1].CostEach])),
        ], t["Training.Sheet.Total"], isSample);

    internal static Sheet Of(AgencyCompliance agency, int lastYear, DateOnly today, Texts t, bool isSample) => Made(t["Training.Sheet.Agency", agency.Agency.Name, lastYear - ComplianceQueries.Years + 1, lastYear],
        t["Training.Sheet.AsOf", today],
        [
            new("STT", CellKind.Number, 8), new(t["Training.Person"], CellKind.Text, 28), new(t["Training.JobTitle"], CellKind.Text, 26),
            .. ComplianceQueries.YearsTo(lastYear).Select(year => new SheetColumn($"{year}", CellKind.Text, 14)),
            new(t["Training.Sheet.Session", lastYear], CellKind.Text, 34), new(t["Training.Sheet.Cost", lastYear], CellKind.Money, 16, HasTotal: true),
        ],
        [
            .. agency.People.Select((p, i) => new SheetRow([i + 1, p.Name, p.JobTitle, .. ComplianceQueries.YearsTo(lastYear).Select(year => p.In(year) is { } one ? t.Of("Training", one.Duty.State) : null),
                p.In(lastYear)?.Duty.CourseTitle ?? p.In(lastYear)?.Duty.Exemption?.Reason, p.In(lastYear)?.Cost])),
        ], t["Training.Sheet.Total"], isSample);

    internal static Sheet Of(PersonOverYears person, DateOnly today, Texts t, bool isSample) => Made(t["Training.Sheet.Person", person.Name], t["Training.Sheet.AsOf", today],
        [
            new(t["Training.Year"], CellKind.Code, 8), new(t["Training.Agency"], CellKind.Text, 34), new(t["Training.Capacity"], CellKind.Text, 24), new(t["Training.State"], CellKind.Text, 16),
            new(t["Training.Course"], CellKind.Text, 34), new(t["Training.MetOn"], CellKind.Date, 16), new(t["Training.ExemptionReason"], CellKind.Text, 30), new(t["Training.Cost"], CellKind.Money, 16, HasTotal: true),
        ],
        [
            .. person.Years.OrderByDescending(y => y.Year).Select(y => new SheetRow([$"{y.Year}", y.Duty.AgencyName, string.Join(", ", y.Duty.Capacities.Select(c => t.Of("Training", c))), t.Of("Training", y.Duty.State),
                y.Duty.CourseTitle, y.Duty.MetOn, y.Duty.Exemption?.Reason, y.Cost])),
        ], t["Training.Sheet.Total"], isSample);

    private static int First(ComplianceFilter filter) => filter.LastYear - ComplianceQueries.Years + 1;

    private static Sheet Made(string title, string subtitle, IReadOnlyList<SheetColumn> columns, IReadOnlyList<SheetRow> rows, string total, bool isSample) =>
        new("Tuân thủ đào tạo", "", "Ủy ban nhân dân tỉnh Đắk Lắk", null, title, subtitle, columns, rows, total, null, null, [], Landscape: true, isSample);
}
