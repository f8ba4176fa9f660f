using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;

namespace Governance.Web.Features.Budget;

/// <summary>The budget tree as an accounting list: the same rows as on the screen, sums and percentages live.</summary>
internal static class BudgetWorkbook
{
    private const string Allocated = "{Giao}+{Điều chỉnh}";

    private static readonly SheetColumn[] Columns =
    [
        new("Mục", CellKind.Code, 6), new("Nhiệm vụ chi (Điều 13 khoản 3)", CellKind.Text, 48), new("Nguồn kinh phí", CellKind.Text, 22),
        new("Giao", CellKind.Money, 16, HasTotal: true), new("Điều chỉnh", CellKind.Money, 15, HasTotal: true), new("Cam kết", CellKind.Money, 15, HasTotal: true),
        new("Đã chi", CellKind.Money, 15, HasTotal: true), new("Còn lại", CellKind.Money, 16, HasTotal: true, Formula: $"{Allocated}-{{Cam kết}}-{{Đã chi}}"),
        new("Đã chi %", CellKind.Percent, 9, Formula: $"IF({Allocated}=0,0,{{Đã chi}}/({Allocated}))"),
    ];

    internal static Sheet Of(BudgetSheet budget, DateOnly today, bool isSample) => new(
        $"Ngân sách {budget.Year}", budget.Agency.Parent, budget.Agency.Name, "Biểu nội bộ; mẫu của TT 26/2026/TT-BTC: cần đối chiếu",
        $"Tình hình kinh phí cổng, trang thông tin điện tử năm {budget.Year}", $"Đến ngày {today:dd/MM/yyyy}; đơn vị tính: đồng",
        Columns, [.. budget.Tasks.SelectMany(Rows)], "Tổng cộng", $"Dự toán được giao sau điều chỉnh, bằng chữ: {AmountInWords.Of(budget.Total.Allocated)}.",
        $"Đắk Lắk, ngày {today.Day:00} tháng {(today.Month < 3 ? today.ToString("MM") : today.Month)} năm {today.Year}",
        [new("Người lập biểu"), new("Kế toán trưởng"), new("Thủ trưởng đơn vị")], Landscape: true, isSample);

    /// <summary>A task with several sources is a heading over them; one without any stands with zeros.</summary>
    private static IEnumerable<SheetRow> Rows(BudgetTaskRow task) => task.Lines switch
    {
        [] => [Row(task.Letter, task.Name, "", task.Figures)],
        [var only] => [Row(task.Letter, task.Name, only.SourceName, only.Figures)],
        _ => [new([task.Letter, task.Name], IsGroup: true), .. task.Lines.Select(line => Row("", "", line.SourceName, line.Figures))],
    };

    private static SheetRow Row(string letter, string name, string source, BudgetFigures figures) =>
        new([letter, name, source, figures.Granted, figures.Adjusted, figures.Committed, figures.Spent]);
}
