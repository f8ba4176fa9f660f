namespace Governance.Web.Documents.Paper;

/// <summary>A paper as a download.</summary>
public static class PaperFile
{
    /// <param name="format">"pdf" or "docx".</param>
    /// <param name="name">Without its ending.</param>
    /// <param name="at">UTC instant at which it is made.</param>
    public static IResult Of(PaperDocument paper, string format, string name, DateTime at)
    {
        if (format is "pdf") return Results.File(PdfPaper.Write(paper, at), PdfPaper.ContentType, $"{name}.pdf");
        var made = new MemoryStream();
        DocxPaper.Write(paper, at, made);
        return Results.File(made.ToArray(), DocxPaper.ContentType, $"{name}.docx");
    }
}
