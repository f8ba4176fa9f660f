using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Features.Training.Sessions;

namespace Governance.Tests.Features.Training;

public sealed class SignInSheetTests : SessionPageTest
{
    [Fact]
    public async Task Days_are_columns_and_those_with_a_seat_are_rows()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(new(2026, 12, 7), new(2026, 12, 9), seats: 2), Head.Id, Member.Id, Deputy.Id);
        var table = Assert.Single(SignInSheet.Of(await ReadAsync(id), isSample: false).Blocks.OfType<Table>());
        Assert.Equal(["STT", "Họ và tên", "Chức danh, cơ quan", "Ký tên\nngày 07/12/2026", "Ký tên\nngày 08/12/2026", "Ký tên\nngày 09/12/2026", "Ghi chú"], table.Header);
        Assert.Equal([("1", Head.FullName), ("2", Member.FullName)], table.Rows.Select(r => (r.Cells[0], r.Cells[1])).OrderBy(r => r.Item1));
    }

    [Fact]
    public async Task More_days_than_stand_beside_each_other_make_a_second_list()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(new(2026, 12, 1), new(2026, 12, 8)), Head.Id);
        var lists = SignInSheet.Of(await ReadAsync(id), isSample: false).Blocks.OfType<Table>().ToList();
        Assert.Equal([9, 7], lists.Select(l => l.Header.Count));
    }

    [Fact]
    public async Task Its_header_stands_again_on_every_page()
    {
        await FoundedAsync();
        var detail = await ReadAsync(await RecordedAsync(Plan(new(2026, 12, 7)), Head.Id));
        var many = detail with { People = [.. Enumerable.Range(1, 60).Select(i => detail.People[0] with { PersonName = $"Người {i}" })] };
        var paper = SignInSheet.Of(many, isSample: true);
        Assert.True(PdfPaper.Write(paper, Some.Instant).Length > 10_000);
        using var docx = new MemoryStream();
        DocxPaper.Write(paper, Some.Instant, docx);
        using var read = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(docx, false);
        Assert.NotEmpty(read.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>());
    }
}
