using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

public sealed class ChecksTests
{
    private readonly SomeWork _some = new();

    [Fact]
    public void A_complete_work_misses_nothing() => Assert.Empty(Missing(_some.Content()));

    [Fact]
    public void Each_mandatory_element_is_missed_with_its_clause()
    {
        var refusal = Assert.Single(SomeWork.Checks.Missing(_some.Content() with { Metadata = [.. _some.Content().Metadata.Skip(1)] }));
        Assert.Equal(("Editorial.NoMetadata", new LegalBasis("TT 24/2011/TT-BTTTT", 4), "Yếu tố title"), (refusal.Name, refusal.Basis, refusal.Arguments[0]));
    }

    [Fact]
    public void An_element_of_blanks_is_missing() =>
        Assert.Equal(["Editorial.NoMetadata"], Missing(_some.Content() with { Metadata = [new("title", "  "), .. _some.Content().Metadata.Skip(1)] }));

    [Fact]
    public void A_picture_needs_its_alternative_text()
    {
        var file = new StoredFile(new string('a', 64), "anh.png", "image/png", 10);
        Assert.Equal(["Editorial.NoAltText"], Missing(_some.Content() with { Pictures = [new(file, " ")] }));
    }

    [Theory]
    [InlineData(60, 40, true)]
    [InlineData(60, 39.99, false)]
    [InlineData(33.34, 66.66, true)]
    public void Shares_make_the_whole(decimal first, decimal second, bool whole) =>
        Assert.Equal(whole ? [] : ["Editorial.SharesNotWhole"], Missing(_some.Content() with { Authors = [new(Guid.CreateVersion7(), first), new(Guid.CreateVersion7(), second)] }));

    [Fact]
    public void A_work_names_its_author_and_its_source() =>
        Assert.Equal(["Editorial.NoSource", "Editorial.NoAuthor"], Missing(_some.Content() with { Authors = [], Source = "", ByLine = "" }));

    [Fact]
    public void A_work_with_something_missing_is_not_submitted()
    {
        var edition = _some.Draft(_some.Content() with { Authors = [], Metadata = [] });
        var broken = Assert.Throws<RuleBroken>(() => edition.Submit(Some.By(_some.Writer), SomeWork.Checks, Some.Instant));
        Assert.Equal(7, broken.Refusals.Count);
    }

    private IEnumerable<string> Missing(ArticleContent content) => SomeWork.Checks.Missing(_some.Draft(content).Latest.Content).Select(r => r.Name);
}
