using Governance.Domain.Editorial;

namespace Governance.Web.PublicSite;

/// <summary>What stands in the frame of every page of a portal (TT 32/2017).</summary>
/// <param name="Address">Origin without a slash at the end: "https://sokhcn.daklak.gov.vn".</param>
/// <param name="ParentName">The agency above, small over the name; empty for the province.</param>
/// <param name="IsSample">A demo database says so on every page.</param>
public sealed record PublicPortal(string Address, string Name, string ParentName, string AgencyName, string ResponsiblePerson, string Postal, string Phone,
    string Email, string? LogoPath, string StylesheetPath, IReadOnlyList<PublicSection> Sections, bool IsSample)
{
    public string Host => new Uri(Address).Host;

    /// <summary>The lists of works in other languages that the portal has.</summary>
    public IReadOnlyList<PublicSection> Languages { get; init; } = [];

    /// <summary>Where a work is listed: in its section, or in another language among all of that language.</summary>
    public PublicSection SectionOf(Guid sectionId, string language, Guid portalId) =>
        language == EditionLanguage.Vietnamese ? Sections.Single(s => s.Id == sectionId) : PublicSection.Of(language, portalId);

    /// <summary>Initials for the emblem's place until one is uploaded.</summary>
    public string Initials => string.Concat(AgencyName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Take(4).Select(w => w[0]));
}

/// <summary>A section, or all works of the portal in another language.</summary>
/// <param name="Id">Of the section; of a language, of the portal.</param>
/// <param name="Language">In which its works are written.</param>
public sealed record PublicSection(Guid Id, string Name, string Slug, string Language = EditionLanguage.Vietnamese)
{
    public string Path => $"/{Slug}/";
    public bool IsLanguage => Language != EditionLanguage.Vietnamese;

    /// <summary>The works of a portal in a language, called as its speakers call it.</summary>
    public static PublicSection Of(string language, Guid portalId) => new(portalId, NameOf(language), language, language);

    public static string NameOf(string language) => language switch
    {
        EditionLanguage.English => "English",
        EditionLanguage.Ede => "Klei Êđê",
        _ => "Tiếng Việt",
    };
}

/// <summary>The same work in another language.</summary>
public sealed record PublicAlternate(string Language, string Path);

/// <summary>An article in a list.</summary>
/// <param name="PublishedAt">UTC instant.</param>
public sealed record PublicTeaser(string Path, string Title, string Summary, string? PicturePath, PublicSection Section, DateTime PublishedAt);

/// <summary>A work of an agency below, in the list on the home page.</summary>
/// <param name="Address">Absolute: it is read on that agency's own portal.</param>
/// <param name="PublishedAt">UTC instant.</param>
public sealed record PublicNews(string Address, string Title, string AgencyName, DateTime PublishedAt);

/// <summary>An article on its own page.</summary>
/// <param name="Body">Sanitised HTML whose files have public addresses.</param>
/// <param name="Metadata">Elements of TT 24/2011 with their values.</param>
public sealed record PublicArticle(string Path, string Title, string Summary, string Body, string ByLine, string Source, string Language, PublicSection Section,
    DateTime PublishedAt, DateTime UpdatedAt, string? PicturePath, IReadOnlyList<PublicMetadata> Metadata, IReadOnlyList<PublicFile> Attachments)
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<PublicCorrection> Corrections { get; init; } = [];

    /// <summary>Every language it stands in, its own too.</summary>
    public IReadOnlyList<PublicAlternate> Alternates { get; init; } = [];
}

/// <summary>A correction that readers are told of.</summary>
/// <param name="At">UTC instant since which the right text stands.</param>
public sealed record PublicCorrection(DateTime At, string Notice);

/// <summary>What stands where a work was that came down.</summary>
/// <param name="Title">Of the work; null where nothing of it is to be read any more.</param>
/// <param name="At">UTC instant.</param>
/// <param name="ReplacedBy">Address of the work that takes its place, or null.</param>
public sealed record PublicTakenDown(string? Title, string Notice, DateTime At, string? ReplacedBy);

public sealed record PublicMetadata(string Element, string Value);

/// <param name="Length">Bytes.</param>
public sealed record PublicFile(string Path, string Label, string ContentType, long Length);

/// <summary>One page of a section: numbered from the oldest, so that a new article leaves the older pages alone.</summary>
/// <param name="Number">From 1 = the oldest; null on the section's first screen, which shows the newest.</param>
/// <param name="Older">Address of the page with older articles, or null.</param>
/// <param name="Newer">Address of the page with newer ones, or null.</param>
public sealed record PublicList(PublicSection Section, int? Number, IReadOnlyList<PublicTeaser> Articles, string? Older, string? Newer);
