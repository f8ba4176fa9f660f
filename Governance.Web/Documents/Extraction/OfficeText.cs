using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Governance.Web.Documents.Extraction;

/// <summary>
/// The text of .docx, .xlsx, .pptx, .odt and .ods, read as a stream out of the parts that hold it: nothing is unpacked whole, so that
/// an archive that would fill the disk costs no more than the bounds.
/// </summary>
internal static class OfficeText
{
    /// <summary>Bytes unpacked of all parts together.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    private const int MostParts = 2000;

    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    internal static ExtractedText Read(Stream content, CancellationToken cancel)
    {
        var text = new StringBuilder();
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var parts = zip.Entries.Where(e => HoldsText(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
            if (parts.Count == 0) return ExtractedText.Unreadable;
            var left = MostBytes;
            foreach (var part in parts.Take(MostParts))
            {
                using var bounded = new BoundedStream(part.Open(), left);
                if (!ReadPart(bounded, text, cancel)) return new(Extraction.Part, text.ToString());
                left -= bounded.Unpacked;
            }
            if (parts.Count > MostParts) return new(Extraction.Part, text.ToString());
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return broken is PastBoundException ? new(Extraction.Part, text.ToString()) : ExtractedText.Unreadable;
        }
        return text.ToString().Any(char.IsLetterOrDigit) ? new(Extraction.Whole, text.ToString()) : new(Extraction.NoText, "");
    }

    /// <returns>False when the bounds were reached.</returns>
    private static bool ReadPart(Stream part, StringBuilder text, CancellationToken cancel)
    {
        using var xml = XmlReader.Create(part, Xml);
        var piece = new char[8192];
        while (xml.Read())
        {
            if (text.Length > ExtractedText.MostCharacters || cancel.IsCancellationRequested) return false;
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                // In pieces: a single text may be the whole bomb.
                for (int read; (read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;)
                    if (text.Append(piece, 0, read).Length > ExtractedText.MostCharacters) return false;
            }
            else if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "tab" or "br" or "cr") text.Append(' ');
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "p" or "si" or "c" or "h" or "table-cell" or "tr") text.Append('\n');
        }
        return true;
    }

    private static bool HoldsText(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && (name == "content.xml"
            || name.StartsWith("word/", StringComparison.Ordinal) && (name is "word/document.xml" or "word/footnotes.xml" or "word/endnotes.xml" or "word/comments.xml" || name.StartsWith("word/header", StringComparison.Ordinal) || name.StartsWith("word/footer", StringComparison.Ordinal))
            || name == "xl/sharedStrings.xml" || name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) || name.StartsWith("xl/comments", StringComparison.Ordinal)
            || name.StartsWith("ppt/slides/slide", StringComparison.Ordinal) || name.StartsWith("ppt/notesSlides/notesSlide", StringComparison.Ordinal));

    private sealed class PastBoundException() : IOException("Past the bound.");

    /// <summary>Ends with an exception when more is unpacked than is allowed.</summary>
    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        internal long Unpacked { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Unpacked; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Unpacked += read;
            return Unpacked > most ? throw new PastBoundException() : read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
