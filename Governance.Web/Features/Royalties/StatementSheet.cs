using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Royalties;

/// <summary>A statement as the internal list that accountants sign (law: no form is prescribed for it). Papers are in Vietnamese in both languages.</summary>
internal sealed class StatementSheet(Texts texts, bool isSample)
{
    /// <summary>Excel's SUM takes 255 runs: with more payees than this the works stand on the screen only.</summary>
    private const int MostWithWorks = 250;

    private const string FormNote = "Bảng kê nội bộ. Mẫu danh sách thanh toán cho đối tượng thụ hưởng của Kho bạc (NĐ 347/2025/NĐ-CP): cần đối chiếu";

    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("STT", CellKind.Number, 6),
        new("Họ và tên", CellKind.Text, 30),
        new("Số tài khoản", CellKind.Code, 16),
        new("Ngân hàng", CellKind.Text, 16),
        new("Tổng số", CellKind.Money, 13, HasTotal: true),
        new("Thuế suất", CellKind.Percent, 8),
        new("Thuế TNCN", CellKind.Money, 12, HasTotal: true, Formula: "ROUND({Tổng số}*{Thuế suất},0)"),
        new("Thực nhận", CellKind.Money, 13, HasTotal: true, Formula: "{Tổng số}-{Thuế TNCN}"),
        new("Ghi chú", CellKind.Text, 32),
    ];

    private readonly CalculationText _text = new(texts);

    /// <param name="accounts">Account numbers by person; empty for who may not see them.</param>
    internal Sheet Of(StatementView view, IReadOnlyDictionary<Guid, string> accounts) => new(
        $"Bang ke {view.Period.Month:00}-{view.Period.Year}", view.ParentName ?? "", view.Agency.Name, FormNote,
        $"Bảng kê thanh toán nhuận bút, thù lao tháng {view.Period}",
        view.State is StatementState.Draft ? "Bản nháp, chưa chốt" : $"Số {view.Number} · Nguồn {view.Source} · {(view.State is StatementState.Paid ? "Đã chi" : "Dự kiến chi")} ngày {view.PaymentDay:dd/MM/yyyy}",
        Columns, [.. Rows(view, accounts)], "Cộng", $"Bằng chữ: {AmountInWords.Of(view.Gross)}.", PlaceAndDate(view.Closing),
        [new("Người lập", view.Closing?.Name), new("Trưởng Ban biên tập"), new("Kế toán trưởng"), new(view.Approval?.SignedFor is { } signed ? $"{signed.ForLine}\n{signed.SignerLine}" : "Thủ trưởng", view.Approval?.Name)], Landscape: true, isSample);

    private IEnumerable<SheetRow> Rows(StatementView view, IReadOnlyDictionary<Guid, string> accounts)
    {
        var paid = view.Paid.ToList();
        for (var i = 0; i < paid.Count; i++)
        {
            var payee = paid[i];
            yield return new([i + 1, payee.Name, accounts.GetValueOrDefault(payee.PersonId, payee.BankAccount ?? ""), payee.BankName, payee.Gross,
                payee.Withheld > 0 ? payee.TaxPercent!.Value / 100 : 0m, payee.Withheld, payee.Net, TaxNote(payee)]);
            if (paid.Count > MostWithWorks) continue;
            foreach (var line in payee.Lines) yield return Work(line);
        }
        if (!view.HeldBack.Any()) yield break;
        yield return new([null, "Chưa chi trong bảng kê này"], IsGroup: true);
        foreach (var payee in view.HeldBack)
            yield return new([null, payee.Name, null, null, payee.Gross, null, null, null, texts.Of("Royalties", payee.Block!.Value)], IsDetail: true);
    }

    private SheetRow Work(LineRow line) => new([null, $"– {line.Title} ({line.PublishedOn:dd/MM/yyyy})", null, null, line.Amount, null, null, null,
        string.Join(" ", _text.Parts(line.Calculation, line.SharePercent).Select(p => p.Text)) + (line.Calculation.HasNoCeiling ? "; chưa có biểu mức" : "")], IsDetail: true);

    private string TaxNote(PayeeRow payee) => payee.TaxedBy switch
    {
        WithholdingKind.Withholding when payee.Withheld > 0 => $"Khấu trừ theo {payee.TaxBasis.Short}",
        WithholdingKind.Withholding => $"Dưới ngưỡng {Texts.Show(payee.TaxThreshold ?? 0)}",
        WithholdingKind.BySalary => "Tính thuế cùng tiền lương",
        WithholdingKind.Commitment => "Có bản cam kết",
        var other => texts.Of("Royalties", other),
    };

    private static string PlaceAndDate(Step? closing) => closing is null
        ? "………, ngày …… tháng …… năm ………"
        : VietnamTime.DayOf(closing.At) is var day ? $"………, ngày {day.Day:00} tháng {(day.Month < 3 ? $"{day.Month:00}" : day.Month)} năm {day.Year}" : "";
}
