using System.Text;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

public sealed class RevisionHashTests
{
    private static readonly SomeWork Some = new();
    private static readonly StoredFile File = new(new string('a', 64), "anh.png", "image/png", 10);
    private static readonly ArticleContent Content = Some.Content() with { Pictures = [new(File, "Lớp học")], Attachments = [new(File, "Kế hoạch")] };

    public static TheoryData<string, ArticleContent> Changes => new()
    {
        { "title", Content with { Title = "Khác" } },
        { "summary", Content with { Summary = "Khác" } },
        { "body", Content with { Body = "<p>Khác</p>" } },
        { "by-line", Content with { ByLine = "Khác" } },
        { "source", Content with { Source = "Khác" } },
        { "section", Content with { SectionId = Guid.CreateVersion7() } },
        { "category", Content with { CategoryCode = "van-ban" } },
        { "genre", Content with { GenreCode = "bai" } },
        { "metadata", Content with { Metadata = [.. Content.Metadata.Skip(1), new("title", "khác")] } },
        { "authors", Content with { Authors = [new(Guid.CreateVersion7(), 100)] } },
        { "shares", Content with { Authors = [Content.Authors[0] with { Percent = 99.5m }] } },
        { "alternative text", Content with { Pictures = [Content.Pictures[0] with { Alt = "Khác" }] } },
        { "caption", Content with { Pictures = [Content.Pictures[0] with { Caption = "Khác" }] } },
        { "owner", Content with { Pictures = [Content.Pictures[0] with { Owner = "Sở" }] } },
        { "licence", Content with { Pictures = [Content.Pictures[0] with { Licence = "Sở" }] } },
        { "picture", Content with { Pictures = [new(File with { Sha256 = new string('b', 64) }, "Lớp học")] } },
        { "attachment as picture", Content with { Pictures = [.. Content.Pictures, .. Content.Attachments], Attachments = [] } },
        { "text moved between fields", Content with { Title = Content.Title + "L", Summary = Content.Summary[1..] } },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Any_change_changes_the_hash(string what, ArticleContent changed) =>
        Assert.True(Hash(Content) != Hash(changed), what);

    [Fact]
    public void The_same_content_has_the_same_hash_whoever_writes_it() =>
        Assert.Equal(Hash(Content), new SomeWork(Some.Agency).Draft(Content).Latest.Hash);

    [Fact]
    public void Decomposed_letters_are_the_same_text()
    {
        var decomposed = Content with { Title = Content.Title.Normalize(NormalizationForm.FormD), Body = Content.Body.Normalize(NormalizationForm.FormD) };
        Assert.Equal(Hash(Content), Hash(decomposed));
        Assert.True(Some.Draft(decomposed).Latest.Body.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void The_owner_and_the_licence_of_a_picture_are_told_apart() =>
        Assert.NotEqual(Hash(Content with { Pictures = [Content.Pictures[0] with { Owner = "Sở" }] }), Hash(Content with { Pictures = [Content.Pictures[0] with { Licence = "Sở" }] }));

    /// <summary>Approvals of before are bound to the first form: what says nothing of rights keeps it, byte for byte.</summary>
    [Fact]
    public void A_revision_that_says_nothing_of_rights_has_the_hash_it_always_had()
    {
        var work = Content with { Metadata = [new("title", "t")] };
        using var form = new MemoryStream();
        foreach (var part in new object[]
        {
            "revision/1", work.SectionId.ToString(), "tin-tuc", "tin", work.Title, work.Summary, work.Body, work.ByLine, work.Source, 1, "title", "t", 1, work.Authors[0].PersonId.ToString(), "100",
            2, "Picture", File.Sha256, "anh.png", "Lớp học", "", "Attachment", File.Sha256, "anh.png", "Kế hoạch", "",
        })
        {
            var bytes = part is string text ? Encoding.UTF8.GetBytes(text) : [];
            form.Write([0, 0, (byte)((part is int count ? count : bytes.Length) >> 8), (byte)(part is int number ? number : bytes.Length)]);
            form.Write(bytes);
        }
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(form.ToArray())), Hash(work));
    }

    private static string Hash(ArticleContent content) => Some.Draft(content).Latest.Hash;
}
