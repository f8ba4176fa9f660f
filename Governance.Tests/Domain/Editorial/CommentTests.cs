using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

public sealed class CommentTests
{
    private static readonly string[] Pieces = ["lớp", " ", "học", "\n", "Đắk", "."];

    private readonly SomeWork _work = new();

    [Fact]
    public void A_resolved_comment_is_opened_again_before_anyone_answers()
    {
        var comment = new Comment(_work.Draft(), Passage.Whole, "Thiếu số liệu.", Some.By(_work.Approver));
        comment.Resolve(Some.By(_work.Writer));
        Assert.Equal("Editorial.CommentIsResolved", Refused(() => comment.Reply("x", Some.By(_work.Writer))));
        Assert.Equal("Editorial.CommentIsResolved", Refused(() => comment.Resolve(Some.By(_work.Writer))));
        comment.Reopen(Some.By(_work.Approver));
        Assert.Equal("Editorial.CommentIsOpen", Refused(() => comment.Reopen(Some.By(_work.Approver))));
        Assert.Equal([("Trần Văn Duyệt", CommentStep.Said), ("Nguyễn Thị Viết", CommentStep.Resolved), ("Trần Văn Duyệt", CommentStep.Reopened)], comment.Entries.Select(e => (e.PersonName, e.Step)));
    }

    [Fact]
    public void A_remark_says_something_and_comes_from_a_person()
    {
        Assert.Equal("Common.Required", Refused(() => _ = new Comment(_work.Draft(), Passage.Whole, " \n ", Some.By(_work.Writer))));
        Assert.Equal("Common.TooLong", Refused(() => _ = new Comment(_work.Draft(), Passage.Whole, new('a', 2001), Some.By(_work.Writer))));
        Assert.Equal("Editorial.CommentByNobody", Refused(() => _ = new Comment(_work.Draft(), Passage.Whole, "x", Some.SystemStamp)));
        Assert.Equal("Editorial.PassageEmpty", Refused(() => Passage.Of(WorkPart.Body, "  ", "a", "b")));
        Assert.Equal("Common.TooLong", Refused(() => Passage.Of(WorkPart.Body, new('a', 1001), "", "")));
    }

    [Fact]
    public void Where_the_words_stand_twice_what_stands_round_them_decides()
    {
        const string text = "Xã Ea Kao có 12 lớp. Xã Ea Tu có 12 lớp.";
        Assert.Equal((33, 6), Passage.Of(WorkPart.Body, "12 lớp", "Xã Ea Tu có ", ".").FindIn(text)!.Value);
        Assert.Equal((13, 6), Passage.Of(WorkPart.Body, "12 lớp", "Xã Ea Kao có ", ". Xã").FindIn(text)!.Value);
    }

    [Fact]
    public void A_passage_over_two_paragraphs_is_found_whatever_stands_between_them()
    {
        var passage = Passage.Of(WorkPart.Body, "hết.\n\nĐoạn hai", "", "");
        Assert.Equal((3, 12), passage.FindIn("Là hết.Đoạn hai.")!.Value);
        Assert.Null(passage.FindIn("Là hết.Đoạn ba."));
    }

    [Fact]
    public void A_passage_of_a_text_is_always_found_there() => Gen.Select(Gen.Int[0, 5].Select(i => Pieces[i]).Array[1, 30], Gen.Int[0, 1000], Gen.Int[1, 1000]).Sample((words, from, length) =>
    {
        var text = string.Concat(words);
        var start = from % text.Length;
        var quote = text.Substring(start, Math.Min(length % 20 + 1, text.Length - start));
        if (string.IsNullOrWhiteSpace(quote)) return true;
        var found = Passage.Of(WorkPart.Body, quote, text[..start], text[(start + quote.Length)..]).FindIn(text);
        return found is var (at, count) && Bare(text.Substring(at, count)) == Bare(quote);
    });

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Refusals[0].Name;
}
