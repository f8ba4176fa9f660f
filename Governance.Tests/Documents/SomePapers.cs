using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;

namespace Governance.Tests.Documents;

/// <summary>A royalty list and a decision as agencies write them.</summary>
internal static class SomePapers
{
    private static readonly SheetColumn[] Columns =
    [
        new("STT", CellKind.Number, 6), new("Họ và tên", CellKind.Text, 30), new("Số tài khoản", CellKind.Code, 18),
        new("Số tiền", CellKind.Money, 16, HasTotal: true), new("Thuế", CellKind.Money, 14, HasTotal: true), new("Thực nhận", CellKind.Money, 16, HasTotal: true, "{Số tiền}-{Thuế}"),
    ];

    /// <summary>Each payee receives 5,000,000 less 500,000.</summary>
    internal static Sheet Payees(int rows) => new("Bảng kê", "UBND tỉnh Đắk Lắk", "Sở Khoa học và Công nghệ", "Bảng nội bộ; mẫu của Kho bạc: cần đối chiếu",
        "Bảng kê thanh toán nhuận bút", "Tháng 10 năm 2026", Columns,
        [.. Enumerable.Range(1, rows).Select(i => new SheetRow([i, $"Người Nhận Thứ {i}", "0010850123456", 5_000_000L, 500_000L, 4_500_000L]))],
        "Tổng cộng", "Bằng chữ: Mười triệu đồng chẵn.", "Đắk Lắk, ngày 23 tháng 11 năm 2026",
        [new("Người lập"), new("Trưởng Ban biên tập"), new("Kế toán trưởng"), new("Thủ trưởng", "Trần Thị Mẫu")], Landscape: true, IsSample: false);

    /// <summary>Two payees, each with two works beneath, and a group of one who is not paid.</summary>
    internal static Sheet WithWorks(int payees = 2)
    {
        var rows = Payees(payees).Rows.SelectMany(r => new[]
        {
            r, new SheetRow([null, "– Cà phê bền vững ở Buôn Hồ", null, 3_000_000L], IsDetail: true), new SheetRow([null, "– Người giữ lửa cồng chiêng", null, 2_000_000L], IsDetail: true),
        });
        return Payees(0) with
        {
            Rows = [.. rows, new([null, "Chưa chi trong bảng kê này"], IsGroup: true), new([null, "Lê Văn Chưa Có Tài Khoản", null, 9_000_000L], IsDetail: true)],
        };
    }

    internal static PaperDocument Decision(int articles = 3) => new("Quyết định thành lập Ban biên tập", Landscape: false, IsSample: false,
    [
        Letterhead.Official("UBND tỉnh Đắk Lắk", "Sở Khoa học và Công nghệ", "Số: 05/QĐ-SKHCN", Letterhead.PlaceAndDate("Đắk Lắk", new(2026, 2, 5))),
        Title.Official("Quyết định", "Về việc thành lập Ban biên tập Trang thông tin điện tử"),
        new Paragraph("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", new(13, Bold: true), Align.Centre, 10),
        Paragraph.Ground("Căn cứ Quyết định số 10/2024/QĐ-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Đắk Lắk ban hành Quy định quản lý cổng, trang thông tin điện tử;"),
        Paragraph.Ground("Theo đề nghị của Chánh Văn phòng Sở."),
        new Paragraph("QUYẾT ĐỊNH:", new(13, Bold: true), Align.Centre, 10),
        .. Enumerable.Range(1, articles).Select(i => Paragraph.Body(
            "Thành lập Ban biên tập Trang thông tin điện tử của Sở Khoa học và Công nghệ tỉnh Đắk Lắk gồm các ông, bà có tên trong danh sách kèm theo; các thành viên làm việc theo chế độ kiêm nhiệm, chịu trách nhiệm trước Giám đốc Sở về nội dung được phân công.", $"Điều {i}.")),
        new Closing(["- Như Điều 3;", "- Ủy ban nhân dân tỉnh (để báo cáo);", "- Lưu: VT, VP."], ["KT. Giám đốc", "Phó Giám đốc"], "Nguyễn Văn Mẫu"),
    ]);
}
