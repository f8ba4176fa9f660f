using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Tests.Features.Boards;

/// <summary>The papers of a board as they are fetched from the running intranet.</summary>
public sealed class BoardPapersTests
{
    [Fact]
    public async Task Report_minutes_and_draft_are_fetched_by_who_is_signed_in_and_read_back()
    {
        await using var host = await TestHost.StartAsync();
        var (board, meeting, draft) = await MakeAsync(host);
        string[] papers = [$"/ban-bien-tap/{board}/bao-cao", $"/ban-bien-tap/cuoc-hop/{meeting}/bien-ban", $"/ban-bien-tap/du-thao/{draft}"];
        using var stranger = host.Browser();
        foreach (var paper in papers) Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync($"{paper}.pdf")).StatusCode);
        await host.AddAccountAsync("nguoi.doc");
        using var reader = host.Browser();
        await TestHost.SignInAsync(reader, "nguoi.doc", TestHost.Password);
        foreach (var paper in papers)
        {
            Assert.Contains("Sở Khoa học và Công nghệ".ToUpperInvariant(), TextOf(await reader.GetByteArrayAsync($"{paper}.pdf")));
            using var docx = WordprocessingDocument.Open(new MemoryStream(await reader.GetByteArrayAsync($"{paper}.docx")), false);
            Assert.Empty(new OpenXmlValidator().Validate(docx));
            Assert.Contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ", docx.MainDocumentPart!.Document.Body!.InnerText);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/ban-bien-tap/{Guid.CreateVersion7()}/bao-cao.pdf")).StatusCode);
    }

    [Fact]
    public async Task The_links_of_the_report_lead_back_to_where_it_was_asked_for()
    {
        await using var host = await TestHost.StartAsync();
        var (board, _, _) = await MakeAsync(host);
        await host.AddAccountAsync("nguoi.doc");
        using var reader = host.Browser();
        await TestHost.SignInAsync(reader, "nguoi.doc", TestHost.Password);
        using var docx = WordprocessingDocument.Open(new MemoryStream(await reader.GetByteArrayAsync($"/ban-bien-tap/{board}/bao-cao.docx?ngay=2026-11-23")), false);
        var links = docx.MainDocumentPart!.HyperlinkRelationships.Select(r => r.Uri).ToList();
        Assert.NotEmpty(docx.MainDocumentPart.Document.Descendants<Ox.Hyperlink>());
        Assert.All(links, l => Assert.Equal(host.Address.Authority, l.Authority));
        foreach (var path in links.Select(l => l.PathAndQuery).Distinct()) Assert.Equal((path, HttpStatusCode.OK), (path, (await reader.GetAsync(path)).StatusCode));
    }

    [Fact]
    public async Task The_register_on_paper_says_what_it_was_narrowed_by_and_holds_no_other_row()
    {
        await using var host = await TestHost.StartAsync();
        await MakeAsync(host);
        await host.AddAccountAsync("nguoi.doc");
        using var reader = host.Browser();
        await TestHost.SignInAsync(reader, "nguoi.doc", TestHost.Password);
        var text = TextOf(await reader.GetByteArrayAsync("/ban-bien-tap/danh-sach.pdf?ngay=2026-11-23&thieu=WorkingRegulation&sapxep=Agency"));
        foreach (var piece in new[] { "Tính đến ngày 23/11/2026", "Thiếu: Quy chế làm việc của Ban biên tập", "Sở Khoa học và Công", "15/QĐ-SKHCN" }) Assert.Contains(piece, text);
        Assert.DoesNotContain("Sở Tư pháp", text);
    }

    private static async Task<(Guid Board, Guid Meeting, Guid Draft)> MakeAsync(TestHost host)
    {
        await using var db = host.OpenDatabase();
        var agency = await db.Agencies.SingleAsync(a => a.Code == "sokhcn");
        var head = new Person("Trần Văn Đầu", agency.Id, "Phó Giám đốc Sở");
        var clerk = Some.By(Some.Actor(agency.Id, Power.RecordBoard));
        var board = new EditorialBoard(agency, SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, head.Id, name: head.FullName)], clerk);
        var meeting = new BoardMeeting(board, new(Some.Instant.AddDays(-1), "Phòng 2", "Kế hoạch quý"), clerk);
        var words = new DecisionWording("Ủy ban nhân dân tỉnh Đắk Lắk", agency.Name, "Đắk Lắk", "QĐ-SKHCN", "Về việc giải thể", "GIÁM ĐỐC", ["Theo đề nghị"], ["Giải thể."], ["Như Điều 1"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "", []);
        var draft = new DecisionDraft(DecisionKind.Dissolution, agency, board, Some.Day, new([], []), words, clerk);
        db.AddRange(head, board, meeting, draft);
        await db.SaveAsync(Some.SystemStamp);
        return (board.Id, meeting.Id, draft.Id);
    }

    private static string TextOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)).Normalize().Replace('\u00a0', ' ');
    }
}
