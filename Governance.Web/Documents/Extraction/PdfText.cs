using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Governance.Web.Documents.Extraction;

/// <summary>The text of a PDF in reading order, page by page, within bounds.</summary>
internal static class PdfText
{
    private const int MostPages = 500;

    /// <summary>Letters and digits on a page below which it is taken for a picture of a page: a stamp or a page number is no text.</summary>
    private const int FewestOnPage = 20;

    internal static ExtractedText Read(Stream content, CancellationToken cancel)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(pdf, cancel);
        }
        // The library throws whatever a broken file makes it trip over.
        catch (Exception broken) when (broken is not OperationCanceledException and not OutOfMemoryException)
        {
            return ExtractedText.Unreadable;
        }
    }

    private static ExtractedText Read(PdfDocument pdf, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var (pages, empty) = (Math.Min(pdf.NumberOfPages, MostPages), 0);
        for (var page = 1; page <= pages; page++)
        {
            if (cancel.IsCancellationRequested || text.Length > ExtractedText.MostCharacters) return new(Extraction.Part, text.ToString());
            var said = ContentOrderTextExtractor.GetText(pdf.GetPage(page));
            if (said.Count(char.IsLetterOrDigit) < FewestOnPage) empty++;
            text.Append(said).Append('\n');
        }
        // One page of a picture among pages of text is enough to hide something.
        var extraction = empty == pages ? Extraction.NoText : empty > 0 || pdf.NumberOfPages > MostPages ? Extraction.Part : Extraction.Whole;
        return new(extraction, text.ToString());
    }
}
