using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Documents.Docx;
using Governance.Web.Platform.Files;

namespace Governance.Web.Features.Editorial.Writing;

/// <summary>What came out of a Word document, ready for the editor.</summary>
/// <param name="LostPictures">Pictures that could not be taken.</param>
public sealed record ImportedText(string? Title, string Html, int LostPictures);

/// <summary>A contributor's Word document becomes text of a draft; its pictures are stored as any other.</summary>
public sealed class DocxActions(ArticleActions works)
{
    /// <exception cref="RuleBroken">What <see cref="DocxFile.ReadAsync"/> refuses; Access.NoPower; Files.NothingInIt; Common.TooLong past <see cref="ArticleContent.BodyLimit"/>.</exception>
    public async Task<ImportedText> ImportAsync(Guid agencyId, Stream upload)
    {
        var document = await DocxFile.ReadAsync(upload);
        var (html, lost) = (document.Html, document.LostPictures);
        foreach (var picture in document.Pictures)
        {
            // One drawing that no browser shows (EMF, WMF) does not keep the text out.
            try { html = html.Replace($"\"{picture.Source}\"", $"\"/files/{(await works.UploadAsync(agencyId, new MemoryStream(picture.Content), picture.Name, FileKind.Picture)).Sha256}\""); }
            catch (RuleBroken broken) when (broken.Refusals[0].Name.StartsWith("Files.", StringComparison.Ordinal)) { lost++; }
        }
        var clean = SafeHtml.Clean(html);
        if (clean == "" && document.Title is null) throw new RuleBroken(new Refusal("Files.NothingInIt"));
        if (clean.Length > ArticleContent.BodyLimit) throw new RuleBroken(new Refusal("Common.TooLong", new Term("Editorial.Body"), ArticleContent.BodyLimit));
        return new(Text.Clean(document.Title) is { Length: > 0 } title ? title : null, clean, lost);
    }
}
