using Bunit;
using DocumentFormat.OpenXml.Packaging;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Documents.Paper;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Decisions;
using Governance.Web.Features.Boards.Drafts;
using UglyToad.PdfPig;

namespace Governance.Tests.Features.Boards;

/// <summary>How a draft is worded, revised and printed before it is signed.</summary>
public sealed class DraftWordingTests : DraftPageTest
{
    [Fact]
    public async Task The_people_of_a_draft_are_changed_and_the_clerks_own_words_stay()
    {
        var board = await FoundedAsync();
        await Database.AddAsync([.. LawSeed.Documents()]);
        SignIn(Clerk);
        var change = new ChangeDraft(DecisionKind.Restructuring);
        change.Coming.Add(SeatDraft.Of(SomeBoard.Holder(person: Newcomer.Id, name: Newcomer.FullName)));
        var view = (await The<BoardQueries>().BoardAsync(board.Id, Some.Day))!;
        var words = DraftWords.Of(change.Kind, view.Level, view.AgencyName, "", Some.Day, DraftWords.People(change, view), [], "", (await The<DraftQueries>().GroundsAsync(Some.Day)).Proposed);
        var id = await The<DraftActions>().PrepareAsync(Agency.Id, change.Kind, Some.Day, change.ToChange(), words with { Articles = [words.Articles[0], "Lời của văn thư.", .. words.Articles.Skip(2)] });

        var page = Show<RevisePage>(Clerk, $"/ban-bien-tap/du-thao/{id}/noi-dung", p => p.Add(d => d.Id, id));
        page.FindAll(".sitting li").Single(li => li.TextContent.Contains(Member.FullName)).QuerySelector("input[type=checkbox]")!.Change(true);
        page.FindComponent<SeatFields>().Find("input[maxlength='200']").Change("Phó phòng Tổng hợp");
        Button(page, "Boards.Revise.Save").Click();
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/du-thao/{id}", Address));
        var saved = await DraftAsync();
        Assert.Equal([board.Appointments[2].Id], saved.Change.Ending);
        Assert.Equal(("Phó phòng Tổng hợp", "Lời của văn thư."), (saved.Wording.People.Single().JobTitle, saved.Wording.Articles[1]));
        Assert.Empty(Page(id).FindAll(".problem"));
    }

    [Fact]
    public void A_line_of_a_draft_comes_back_from_the_form_as_it_was()
    {
        var holder = SomeBoard.Holder(BoardPost.DeputyHead, until: new(2028, 1, 1), secretary: true) with { PartTime = false };
        Assert.Equal(holder, SeatDraft.Of(holder).Holder);
        var change = new BoardChange([], [], Replacing: [new(Guid.CreateVersion7(), holder)]);
        Assert.Equal(change.Replacing, ChangeDraft.Of(DecisionKind.Replacement, change).ToChange().Replacing);
        var renewal = new BoardChange([], [], Renewing: [new(Guid.CreateVersion7(), new(2028, 1, 1)), new(Guid.CreateVersion7())]);
        Assert.Equal(renewal.Renewing, ChangeDraft.Of(DecisionKind.Extension, renewal).ToChange().Renewing);
    }

    [Fact]
    public async Task The_draft_is_seen_as_it_will_be_printed_while_it_is_worded()
    {
        var page = Page(await PrepareAsync(await FoundedAsync(), DecisionKind.Dissolution, new([], [])));
        Input(page, "Boards.Draft.About").Change("Về việc giải thể Ban biên tập mẫu");
        page.WaitForAssertion(() => Assert.Contains("Về việc giải thể Ban biên tập mẫu", page.Find(".preview .paper").TextContent));
    }

    [Fact]
    public async Task A_founding_draft_is_revised_before_there_is_a_board()
    {
        SignIn(Clerk);
        var id = await The<DraftActions>().PrepareAsync(Agency.Id, DecisionKind.Founding, Some.Day, new([], [SomeBoard.Holder(BoardPost.Head, Head.Id, name: Head.FullName)]), Words());
        var page = Show<RevisePage>(Clerk, $"/ban-bien-tap/du-thao/{id}/noi-dung", p => p.Add(d => d.Id, id));
        page.FindAll("button").Single(b => b.GetAttribute("aria-label") == Vi("Boards.RemoveSeat", Head.FullName)).Click();
        Button(page, "Boards.Revise.Save").Click();
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/du-thao/{id}", Address));
        Assert.Empty((await DraftAsync()).Change.Starting);
    }

    [Fact]
    public async Task A_draft_is_revised_neither_by_a_stranger_nor_over_anothers_change_nor_once_it_is_gone()
    {
        var board = await FoundedAsync();
        var id = await PrepareAsync(board, DecisionKind.Dissolution, new([], []));
        Task ReviseAsync(int version) => The<DraftActions>().ReviseAsync(id, version, Some.Day.AddDays(1), new([], []), Words());
        await ReviseAsync(0);
        Assert.Equal("Common.ChangedByAnother", (await Assert.ThrowsAsync<RuleBroken>(() => ReviseAsync(0))).Refusals.Single().Name);
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => ReviseAsync(1))).Refusals.Single().Name);
        SignIn(Clerk);
        await The<DraftActions>().DiscardAsync(id, 1);
        Assert.Equal("Boards.DraftDiscarded", (await Assert.ThrowsAsync<RuleBroken>(() => ReviseAsync(2))).Refusals.Single().Name);
        Assert.Equal(Some.Day.AddDays(1), (await DraftAsync()).EffectiveFrom);
    }

    [Theory]
    [InlineData(null, "GIÁM ĐỐC")]
    [InlineData(SigningForm.ForHead, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC")]
    [InlineData(SigningForm.ByDelegation, "TUQ. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG")]
    public void Who_signs_for_the_head_says_so_above_the_signature(SigningForm? form, string lines) =>
        Assert.Equal(lines, DraftWords.SignerTitle(form, Governance.Domain.Agencies.AgencyLevel.Department, Agency.Name));

    [Fact]
    public async Task A_further_ground_is_taken_from_the_register_and_the_wording_is_kept()
    {
        var board = await FoundedAsync();
        var page = Page(await PrepareAsync(board, DecisionKind.Dissolution, new([], [])));
        Input(page, "Boards.Draft.Grounds").Change("Căn cứ Luật Mẫu;\n\nTheo đề nghị của Chánh Văn phòng");
        Button(page, "Boards.Draft.Save").Click();
        page.WaitForAssertion(() => Assert.Equal(["Căn cứ Luật Mẫu;", "Theo đề nghị của Chánh Văn phòng"], DraftAsync().GetAwaiter().GetResult().Wording.Grounds));
        Assert.Equal("a\nb\nz", WordsDraft.With("a\nz", "b"));
        Assert.Equal("a\nz", WordsDraft.With("a\nz", "a"));
    }

    [Fact]
    public async Task The_grounds_are_what_was_in_force_that_day()
    {
        await Database.AddAsync([.. LawSeed.Documents()]);
        var (before, after) = (await The<DraftQueries>().GroundsAsync(new(2026, 6, 30)), await The<DraftQueries>().GroundsAsync(new(2026, 7, 1)));
        Assert.Contains("NĐ 42/2022/NĐ-CP", before.Proposed.Select(d => d.Number));
        Assert.Contains("NĐ 224/2026/NĐ-CP", after.Proposed.Select(d => d.Number));
        Assert.Contains("Luật 72/2025/QH15", after.Proposed.Select(d => d.Number));
        Assert.DoesNotContain("Luật 77/2015/QH13", after.Proposed.Select(d => d.Number));
        Assert.DoesNotContain("NĐ 42/2022/NĐ-CP", after.Proposed.Concat(after.Others).Select(d => d.Number));
    }

    [Fact]
    public void The_print_reads_as_a_decision_of_the_decree_on_records()
    {
        var paper = DecisionPapers.Of(Words(), isSample: false);
        using var pdf = PdfDocument.Open(PdfPaper.Write(paper, Some.Instant));
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        foreach (var piece in new[] { "QUYẾT ĐỊNH", "/QĐ-SKHCN", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", "của Chính phủ;", "Chánh Văn phòng.", "Điều 1.", "Trần Văn Đầu", "Điều 2.", "ký./.", "Nơi nhận:", "- Lưu: VT, VP." }) Assert.Contains(piece, text);
        using var file = new MemoryStream();
        DocxPaper.Write(paper, Some.Instant, file);
        using var docx = WordprocessingDocument.Open(new MemoryStream(file.ToArray()), false);
        Assert.Contains("Trần Văn Đầu", docx.MainDocumentPart!.Document!.Body!.InnerText);
    }
}
