using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.PublicSite;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>From a revision to what the public reads: the intranet's file addresses become those of the release.</summary>
public static partial class PublicFiles
{
    public static string PathOf(StoredFile file) => $"/tep/{file.Sha256}.{Extension(file.ContentType)}";

    /// <param name="published">UTC instant of the first publication; for a preview, now.</param>
    public static PublicArticle ToPublic(Revision revision, PublicPortal portal, string path, string language, Guid portalId, DateTime published, DateTime updated)
    {
        var files = revision.Files.GroupBy(f => f.File.Sha256).ToDictionary(g => g.Key, g => g.First().File);
        return new(path, revision.Title, revision.Summary,
            IntranetFile().Replace(revision.Body, match => files.TryGetValue(match.Groups[1].Value, out var file) ? PathOf(file) : match.Value),
            revision.ByLine, revision.Source, language, portal.SectionOf(revision.SectionId, language, portalId), published, updated,
            revision.Pictures.FirstOrDefault() is { } picture ? PathOf(picture.File) : null,
            [.. revision.Metadata.Select(m => new PublicMetadata(m.Element, m.Value))],
            [.. revision.Attachments.Select(f => new PublicFile(PathOf(f.File), f.Alt == "" ? f.File.Name : f.Alt, f.File.ContentType, f.File.Length))]);
    }

    private static string Extension(string contentType) => contentType switch
    {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "application/pdf" => "pdf",
        "application/rtf" => "rtf",
        "application/x-ole-storage" => "doc",
        "application/vnd.oasis.opendocument" => "odt",
        _ when contentType.Contains("wordprocessing") => "docx",
        _ when contentType.Contains("spreadsheet") => "xlsx",
        _ when contentType.Contains("presentation") => "pptx",
        _ => "bin",
    };

    [GeneratedRegex("/files/([0-9a-f]{64})(?:/[^\"'\\s]*)?")]
    private static partial Regex IntranetFile();
}
