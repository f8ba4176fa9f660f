using Governance.Domain.Training;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training;

/// <summary>Who has met the yearly duty and who has not, with the filters of the screen.</summary>
internal static class TrainingWorkbook
{
    private static readonly SheetColumn[] Columns =
    [
        new("STT", CellKind.Number, 8), new("Họ và tên", CellKind.Text, 26), new("Chức danh", CellKind.Text, 24), new("Cơ quan", CellKind.Text, 34),
        new("Tư cách", CellKind.Text, 20), new("Trạng thái", CellKind.Text, 16), new("Đợt đào tạo đã đạt", CellKind.Text, 34), new("Ngày đạt", CellKind.Date, 16), new("Hạn", CellKind.Date, 16), new("Lý do miễn", CellKind.Text, 30), new("Kinh phí (đồng)", CellKind.Money, 16, HasTotal: true),
    ];

    internal static Sheet Of(TrainingFilter filter, IReadOnlyList<DutyRow> people, IReadOnlyDictionary<Guid, long> costs, DateOnly today, Texts texts, bool isSample) => new(
        $"Đào tạo {filter.Year}", "", "Ủy ban nhân dân tỉnh Đắk Lắk", null,
        $"Tình hình đào tạo thành viên Ban biên tập và cán bộ quản trị năm {filter.Year}", Subtitle(filter, people, today, texts),
        Columns, [.. people.Select((row, i) => Row(row, i, filter.Year, costs.GetValueOrDefault(row.PersonId), texts))], "Cộng", null, null, [], Landscape: true, isSample);

    private static string Subtitle(TrainingFilter filter, IReadOnlyList<DutyRow> people, DateOnly today, Texts texts) => string.Join("; ",
    [
        $"Theo Điều 12; đến ngày {today:dd/MM/yyyy}",
        .. filter.Agency is null ? [] : new[] { people.FirstOrDefault()?.AgencyName ?? filter.Agency },
        .. filter.State is { } state ? new[] { texts.Of("Training", state) } : [],
        .. filter.Search is { Length: > 0 } search ? new[] { $"tên có “{search}”" } : [],
        $"{people.Count} người",
    ]);

    private static SheetRow Row(DutyRow row, int index, int year, long cost, Texts texts) => new(
        [index + 1, row.PersonName, row.JobTitle, row.AgencyName, string.Join(", ", row.Capacities.Select(c => texts.Of("Training", c))),
            texts.Of("Training", row.State), row.CourseTitle, row.MetOn, row.State is DutyState.Met or DutyState.Exempt ? null : new DateOnly(year, 12, 31), row.Exemption?.Reason, cost]);
}
