using SkiaSharp;

namespace Governance.Web.Documents.Paper;

/// <summary>
/// Renders a paper to PDF on SkiaSharp in the layout of NĐ 30/2020: A4, margins as <see cref="A4"/> says; the page number
/// centred in the top margin, not on page 1. The format is PDF/A, for papers are kept.
/// </summary>
public sealed class PdfPaper
{
    public const string ContentType = "application/pdf";
    private readonly SKDocument _pdf;
    private readonly PaperDocument _paper;
    private readonly Typeface _typeface;
    private readonly float _top, _bottom;
    private Pen _pen = null!;
    private float _y;
    private int _page;

    private PdfPaper(SKDocument pdf, PaperDocument paper, Typeface typeface)
    {
        (_pdf, _paper, _typeface) = (pdf, paper, typeface);
        _top = A4.Top * PdfLayout.Millimetre;
        _bottom = (A4.Size(paper.Landscape).Height - A4.Bottom) * PdfLayout.Millimetre;
    }

    /// <param name="at">UTC; when the paper was made.</param>
    public static byte[] Write(PaperDocument paper, DateTime at)
    {
        using var file = new MemoryStream();
        using var typeface = new Typeface();
        var about = new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi) { Title = paper.Title, Creator = "Governance", Creation = at, Modified = at, PdfA = true };
        using (var pdf = SKDocument.CreatePdf(file, about))
        {
            new PdfPaper(pdf, paper, typeface).Draw(new PdfLayout(typeface, paper.Landscape).Of(paper));
            pdf.Close();
        }
        return PdfLanguage.Add(file.ToArray(), "vi-VN");
    }

    private void Draw(List<Strip> strips)
    {
        NewPage();
        for (var i = 0; i < strips.Count;)
        {
            var together = 1 + strips.Skip(i).TakeWhile(s => s.WithNext).Count();
            var group = strips.Skip(i).Take(together).ToList();
            if (!Fits(group.Sum(s => s.Height + s.Above))) TurnPage(group[0].Header);
            foreach (var strip in group) Draw(strip);
            i += group.Count;
        }
        _pdf.EndPage();
    }

    private void Draw(Strip strip)
    {
        // Only within a group that is higher than a page.
        if (!Fits(strip.Above + strip.Height)) TurnPage(strip.Header);
        if (_y > _top) _y += strip.Above;
        strip.Draw(_pen, _y);
        _y += strip.Height;
    }

    private bool Fits(float height) => _y == _top || _y + height <= _bottom;

    private void TurnPage(Strip? header)
    {
        _pdf.EndPage();
        NewPage();
        if (header is null) return;
        header.Draw(_pen, _y);
        _y += header.Height;
    }

    private void NewPage()
    {
        var (width, height) = A4.Size(_paper.Landscape);
        _pen = new(_pdf.BeginPage(width * PdfLayout.Millimetre, height * PdfLayout.Millimetre), _typeface);
        _y = _top;
        var (number, sample, y) = (new Face(13), new Face(11, Bold: true), A4.Number * PdfLayout.Millimetre - 6);
        if (++_page > 1) _pen.Text($"{_page}", number, (A4.Left + A4.TextWidth(_paper.Landscape) / 2) * PdfLayout.Millimetre - _typeface.Measure($"{_page}", number) / 2, y);
        if (_paper.IsSample) _pen.Text(A4.Sample, sample, (width - A4.Right) * PdfLayout.Millimetre - _typeface.Measure(A4.Sample, sample), y, A4.SampleColour);
    }
}
