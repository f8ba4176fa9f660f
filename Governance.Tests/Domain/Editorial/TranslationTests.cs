using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

public sealed class TranslationTests
{
    private readonly SomeWork _work = new();

    [Fact]
    public void A_translation_begins_as_a_draft_from_the_latest_Vietnamese_text_and_says_its_language()
    {
        var original = _work.Live();
        original.Save(Some.By(_work.Writer), _work.Content("Tên mới"), 1);
        var english = original.Article.Translate("en", Some.By(_work.Writer));
        Assert.Equal(("en", EditionState.Draft, "Tên mới", 1), (english.Language, english.State, english.Title, english.LatestNumber));
        Assert.Equal("en", english.Latest.Metadata.Single(m => m.Element == "language").Value);
        Assert.Equal(2, original.Article.Translations.Single().FromNumber);
        Assert.Equal(EditionState.Draft, original.State);
    }

    [Fact]
    public void Only_a_writer_begins_one_and_only_once_and_in_a_language_there_is()
    {
        var article = _work.Live().Article;
        Assert.Equal("Access.NoPower", Refused(() => article.Translate("en", Some.By(Some.Actor(_work.Agency, Power.ReadDrafts)))));
        Assert.Equal("Editorial.NoSuchLanguage", Refused(() => article.Translate("vi", Some.By(_work.Writer))));
        Assert.Equal("Editorial.NoSuchLanguage", Refused(() => article.Translate("xx", Some.By(_work.Writer))));
        article.Translate("en", Some.By(_work.Writer));
        Assert.Equal("Editorial.TranslatedAlready", Refused(() => article.Translate("en", Some.By(_work.Writer))));
    }

    [Fact]
    public void Each_edition_has_its_own_state_and_its_own_gate()
    {
        var original = _work.Live();
        var english = original.Article.Translate("en", Some.By(_work.Writer));
        Assert.Equal("Editorial.NotSubmitted", Refused(() => english.Approve(Some.By(_work.Approver), english.Latest.Hash, SomeWork.Checks)));
        english.Submit(Some.By(_work.Writer), SomeWork.Checks, Some.Instant.AddDays(1));
        Assert.Equal("Editorial.OwnWork", Refused(() => english.Approve(Some.By(Some.Actor(_work.Writer.PersonId!.Value, "x", _work.Agency, Power.Approve)), english.Latest.Hash, SomeWork.Checks)));
        Assert.Equal((EditionState.Live, EditionState.Submitted), (original.State, english.State));
        english.Approve(Some.By(_work.Approver), english.Latest.Hash, SomeWork.Checks);
        Assert.Equal(1, english.LiveNumber);
    }

    [Fact]
    public void A_translation_never_moves_the_work_to_another_section()
    {
        var original = _work.Live();
        var english = original.Article.Translate("en", Some.By(_work.Writer));
        english.Save(Some.By(_work.Writer), _work.Content("In English") with { SectionId = Guid.CreateVersion7(), CategoryCode = "khac" }, 1);
        english.Submit(Some.By(_work.Writer), SomeWork.Checks, Some.Instant.AddDays(1));
        english.Approve(Some.By(_work.Approver), english.Latest.Hash, SomeWork.Checks);
        Assert.Equal((_work.Section, "tin-tuc"), (original.Article.SectionId, original.Article.CategoryCode));
    }

    [Fact]
    public void It_follows_what_was_changed_since_once()
    {
        var original = _work.Live();
        original.Article.Translate("en", Some.By(_work.Writer));
        var translation = original.Article.Translations.Single();
        Assert.Equal("Editorial.TranslationFollows", Refused(() => translation.Follow(original, Some.By(_work.Writer))));
        original.Save(Some.By(_work.Writer), _work.Content("Tên mới"), 1);
        Assert.Equal("Access.NoPower", Refused(() => translation.Follow(original, Some.By(Some.Actor(_work.Agency, Power.ReadDrafts)))));
        translation.Follow(original, Some.By(_work.Writer));
        Assert.Equal((2, "Nguyễn Thị Viết"), (translation.FromNumber, translation.ByName));
    }

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Refusals[0].Name;
}
