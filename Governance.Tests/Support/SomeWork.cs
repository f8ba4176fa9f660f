using Governance.Domain.Common;
using Governance.Domain.Editorial;

namespace Governance.Tests.Support;

/// <summary>Works, people and an agency around them, with boring valid defaults.</summary>
public sealed class SomeWork
{
    public static readonly Checks Checks = new([.. Elements()]);

    public SomeWork(Guid? agency = null, Guid? portal = null, Guid? section = null, Guid? writer = null, Guid? approver = null)
    {
        (Agency, Portal, Section) = (agency ?? Guid.CreateVersion7(), portal ?? Guid.CreateVersion7(), section ?? Guid.CreateVersion7());
        Writer = Some.Actor(writer ?? Guid.CreateVersion7(), "Nguyễn Thị Viết", Agency, Power.Write, Power.ReadDrafts);
        Approver = Some.Actor(approver ?? Guid.CreateVersion7(), "Trần Văn Duyệt", Agency, Power.Approve, Power.Write, Power.ReadDrafts);
    }

    public Guid Agency { get; }
    public Guid Portal { get; }
    public Guid Section { get; }
    public Actor Writer { get; }
    public Actor Approver { get; }

    public ArticleContent Content(string title = "Tập huấn chuyển đổi số", Guid? author = null) => new()
    {
        SectionId = Section,
        CategoryCode = "tin-tuc",
        GenreCode = "tin",
        Title = title,
        Summary = "Lớp học cho cán bộ xã.",
        Body = "<p>Sáng nay, lớp học đã khai giảng.</p>",
        ByLine = "Ban biên tập",
        Source = "Sở Khoa học và Công nghệ",
        Metadata = [.. Elements().Select(e => new ElementValue(e.Code, "giá trị"))],
        Authors = [new(author ?? Writer.PersonId!.Value, 100)],
    };

    public Edition Draft(ArticleContent? content = null, int number = 1) =>
        new Article(Agency, Portal, number, content ?? Content(), Some.By(Writer)).Editions.Single();

    public Edition Submitted(ArticleContent? content = null, int number = 1)
    {
        var edition = Draft(content, number);
        edition.Submit(Some.By(Writer), Checks, Some.Instant.AddDays(1));
        return edition;
    }

    public Edition Live(ArticleContent? content = null, int number = 1)
    {
        var edition = Submitted(content, number);
        edition.Approve(Some.By(Approver), edition.Latest.Hash, Checks);
        return edition;
    }

    public static IEnumerable<MetadataElement> Elements() => new[] { "title", "creator", "date", "description", "publisher", "identifier" }
        .Select((code, i) => new MetadataElement(code, $"Yếu tố {code}", MetadataBand.Mandatory, i + 1, new LegalBasis("TT 24/2011/TT-BTTTT", 4)));
}
