using System.Text.RegularExpressions;
using Governance.Web.Features.Portals.Publishing;

namespace Governance.Tests.Features.Portals;

/// <summary>Lists are numbered from the oldest: each work stands once, and a new one touches few files.</summary>
public sealed class SectionPagesTests
{
    [Fact]
    public async Task Every_work_stands_on_one_page_of_its_section_and_each_page_leads_to_the_next()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveManyAsync(38);
        foreach (var count in (int[])[39, 40, 41])
        {
            await town.ApproveAsync();
            await town.PublishAsync();
            Assert.Equal(Enumerable.Range(1, count), Listed(town).Order());
        }
        Assert.Equal(2, Pages(town).Count());
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        Assert.Equal(Enumerable.Range(1, 41), Listed(town).Order());
    }

    [Fact]
    public async Task A_work_that_comes_late_is_counted_into_the_older_pages()
    {
        await using var town = await PublishingTown.BuildAsync();
        using var picture = new MemoryStream(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var file = await town.The<Governance.Web.Platform.Files.FileStore>().SaveAsync(picture, "anh.png", Governance.Web.Platform.Files.FileKind.Picture);
        var stored = Path.Combine(town.Folder.Path, "files", file.Sha256[..2], file.Sha256);
        File.Move(stored, stored + ".away");
        await town.ApproveManyAsync(10);
        await town.ApproveAsync(with: c => c with { Pictures = [new(file, "Ảnh")] });
        await town.PublishAsync();
        for (var i = 0; i < 34; i++) await town.ApproveAsync();
        await town.PublishAsync();
        Assert.NotNull(town.Read("/tin-tuc/trang-1.html"));

        File.Move(stored + ".away", stored);
        town.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await town.PublishAsync());
        Assert.Equal(Enumerable.Range(1, 45), Listed(town).Order());
        Assert.NotNull(town.Read($"/tep/{file.Sha256}.png"));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task One_new_work_touches_the_same_few_files_however_many_there_are(int works)
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveManyAsync(works);
        await town.ApproveAsync();
        await town.PublishAsync();
        // Its page, home, the section's first screen, two feeds, a part of the site map; at 1,001 works that part is new, and the index with it.
        Assert.InRange(town.Releases.Current(town.Portal)!.Value.Root.Changed, 6, 7);
    }

    /// <summary>Numbers of the works on the section's first screen and on every page that it leads to.</summary>
    private static IEnumerable<int> Listed(PublishingTown town) =>
        Pages(town).SelectMany(page => Regex.Matches(page, "<h2><a href=\"/tin-tuc/bai-so-\\d+-(\\d+)\\.html\"").Select(m => int.Parse(m.Groups[1].Value)));

    private static IEnumerable<string> Pages(PublishingTown town)
    {
        for (var path = "/tin-tuc/"; path is not null;)
        {
            var page = town.Read(path);
            Assert.NotNull(page);
            yield return page;
            path = Regex.Match(page, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } older ? older.Groups[1].Value : null;
        }
    }
}
