using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;

namespace Governance.Tests.Documents;

/// <summary>A template that is given out, changed by the people who fill it in, and read again.</summary>
public sealed class TemplateTests
{
    private static readonly Template Roster = new("thu", 3, "Danh sách", "Mẫu thử", ["Điền từ dòng 2."],
    [
        new("name", "Họ và tên", TemplateKind.Text, 30, Required: true),
        new("identity", "Số căn cước", TemplateKind.Text, 18),
        new("born", "Ngày sinh", TemplateKind.Day, 14),
        new("agency", "Cơ quan", TemplateKind.Choice, 40, Choices: [new("Sở Nội vụ (snv)", "snv"), new("Sở Y tế (syt)", "syt")]),
        new("key", "Mã", TemplateKind.Key, 10),
    ]);

    [Theory]
    [InlineData("001085012345")]
    [InlineData("0905123456")]
    [InlineData("00012345678901234567890")]
    [InlineData("=1+1")]
    [InlineData("H'Mâu Êban")]
    public void What_is_written_as_text_is_read_as_the_same_text(string text)
    {
        var row = Assert.Single(TemplateReader.Read(Filled([text, text, new DateOnly(1985, 3, 5), "syt", "k:1"]), Roster));
        Assert.Empty(row.Problems);
        Assert.Equal((2, text, text, new DateOnly(1985, 3, 5), "syt", "k:1"), (row.Number, row.Text("name"), row.Text("identity"), row.Day("born"), row.Text("agency"), row.Text("key")));
    }

    [Fact]
    public void Another_program_opens_it_changes_it_and_it_is_read_as_before()
    {
        var row = Assert.Single(TemplateReader.Read(Changed(page => page.Cell("B2").SetValue("001085012345")), Roster));
        Assert.Equal(("Nguyễn Thị Mẫu", "001085012345", new DateOnly(1985, 3, 5)), (row.Text("name"), row.Text("identity"), row.Day("born")));
    }

    [Theory]
    [InlineData("05/03/1985", true)]
    [InlineData("5/3/1985", true)]
    [InlineData("31/02/1985", false)]
    [InlineData("1985", false)]
    public void A_day_written_as_text_is_read_day_first_or_is_a_problem(string text, bool readable)
    {
        var row = Assert.Single(TemplateReader.Read(Changed(page => page.Cell("C2").SetValue<string>(text)), Roster));
        Assert.Equal(readable ? new DateOnly(1985, 3, 5) : null, row.Day("born"));
        Assert.Equal(readable ? [] : ["Import.NotADay"], row.Problems.Select(p => p.What.Name));
    }

    [Fact]
    public void A_formula_a_lost_digit_an_unknown_choice_and_a_missing_name_each_name_their_cell()
    {
        var row = Assert.Single(TemplateReader.Read(Changed(page =>
        {
            page.Cell("A2").Clear();
            page.Cell("B2").Style.NumberFormat.Format = "0";
            page.Cell("B2").SetValue(1234567890123456789d);
            page.Cell("C2").FormulaA1 = "DATE(1985,3,5)";
            page.Cell("D2").SetValue<string>("Sở Khác");
        }), Roster));
        Assert.Equal([("Số căn cước", "Import.InexactNumber", "B2"), ("Ngày sinh", "Import.Formula", "C2"), ("Cơ quan", "Import.NotInList", "D2"), ("Họ và tên", "Import.Required", null)],
            row.Problems.Select(p => (p.Column, p.What.Name, (string?)p.What.Arguments.FirstOrDefault())));
    }

    [Fact]
    public void A_column_that_stands_twice_is_named()
    {
        var refusal = Refused(Changed(page => page.Cell("F1").SetValue("họ và tên *")));
        Assert.Equal(("Import.ColumnTwice", "Danh sách", "Họ và tên"), (refusal.Name, refusal.Arguments[0], refusal.Arguments[1]));
    }

    [Fact]
    public void An_error_value_names_its_cell_and_what_it_says()
    {
        var row = Assert.Single(TemplateReader.Read(WithError(Filled("Nguyễn Thị Mẫu", null, null, "syt", null)), Roster));
        var problem = Assert.Single(row.Problems);
        Assert.Equal(("Số căn cước", "Import.ErrorValue", "B2", "#N/A"), (problem.Column, problem.What.Name, problem.What.Arguments[0], problem.What.Arguments[1]));
    }

    [Fact]
    public void As_many_rows_as_the_limit_are_read_and_one_more_is_refused()
    {
        Assert.Equal(Template.MostRows, TemplateReader.Read(Rows(Template.MostRows), Roster).Count);
        var refusal = Refused(Rows(Template.MostRows + 1));
        Assert.Equal(("Import.TooManyRows", "20.000"), (refusal.Name, refusal.Arguments[1]));
    }

    [Fact]
    public void A_whole_number_of_few_digits_is_read_as_its_digits() =>
        Assert.Equal("85012345", Assert.Single(TemplateReader.Read(Changed(page => page.Cell("B2").SetValue(85012345)), Roster)).Text("identity"));

    [Fact]
    public void A_renamed_column_is_named_with_what_stands_in_its_place()
    {
        var refusal = Refused(Changed(page => page.Cell("A1").SetValue("Tên")));
        Assert.Equal(("Import.ColumnRenamed", "“Họ và tên”", "“Tên”"), (refusal.Name, refusal.Arguments[1], refusal.Arguments[2]));
    }

    [Fact]
    public void Columns_may_change_places_and_own_columns_are_left_out()
    {
        var row = Assert.Single(TemplateReader.Read(Changed(page => page.Cell("F1").SetValue("Ghi chú riêng")), Roster));
        Assert.Equal("Nguyễn Thị Mẫu", row.Text("name"));
    }

    [Fact]
    public void A_file_of_another_template_or_version_is_refused()
    {
        Assert.Equal("Import.OtherTemplate", Refused(TemplateWriter.Write(Roster with { Name = "khac" }, [])).Name);
        var refusal = Refused(TemplateWriter.Write(Roster with { Version = 2 }, []));
        Assert.Equal(("Import.OtherVersion", "2", "3"), (refusal.Name, refusal.Arguments[0], refusal.Arguments[1]));
    }

    [Fact]
    public void An_empty_template_says_that_nothing_was_filled_in() => Assert.Equal("Import.NoRows", Refused(TemplateWriter.Write(Roster, [])).Name);

    [Fact]
    public void What_is_no_workbook_is_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.Equal("Import.OldExcel", Refused([.. ole, .. new byte[600]]).Name);
        Assert.Equal("Import.Protected", Refused([.. ole, .. new byte[100], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Name);
        Assert.Equal("Import.NotAWorkbook", Refused(Encoding.UTF8.GetBytes("Họ và tên;Số căn cước")).Name);
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_is_refused_before_it_is_read()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 150; i++) entry.Write(new byte[1024 * 1024]);
        }
        Assert.Equal("Import.UnpacksTooLarge", Refused(file.ToArray()).Name);
    }

    [Fact]
    public async Task An_upload_is_read_up_to_ten_megabytes()
    {
        var refusal = (await Assert.ThrowsAsync<RuleBroken>(() => WorkbookFile.ReadAsync(new MemoryStream(new byte[WorkbookFile.MostBytes + 1])))).Refusals[0];
        Assert.Equal("Import.TooLarge", refusal.Name);
    }

    private static byte[] Filled(params object?[] row) => TemplateWriter.Write(Roster, [row]);

    /// <summary>One valid row, and what someone did to the data sheet in another program.</summary>
    private static byte[] Changed(Action<IXLWorksheet> change)
    {
        using var book = new XLWorkbook(new MemoryStream(Filled("Nguyễn Thị Mẫu", "001085012345", new DateOnly(1985, 3, 5), "syt", null)));
        change(book.Worksheet(Roster.SheetName));
        using var file = new MemoryStream();
        book.SaveAs(file);
        return file.ToArray();
    }

    private static byte[] Rows(int count) => TemplateWriter.Write(Roster, Enumerable.Range(1, count).Select(i => (IReadOnlyList<object?>)[$"Người {i}", null, null, null, null]));

    /// <summary>As Excel writes a cell whose formula failed and was pasted as a value.</summary>
    private static byte[] WithError(byte[] file)
    {
        using var memory = new MemoryStream();
        memory.Write(file);
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == Roster.SheetName).Id!;
            var row = ((WorksheetPart)book.GetPartById(id!)).Worksheet.Descendants<Row>().Single(r => r.RowIndex! == 2);
            row.InsertAfter(new Cell { CellReference = "B2", DataType = CellValues.Error, CellValue = new("#N/A") }, row.Elements<Cell>().First());
        }
        return memory.ToArray();
    }

    private static Refusal Refused(byte[] file) => Assert.Throws<RuleBroken>(() => TemplateReader.Read(file, Roster)).Refusals[0];
}
