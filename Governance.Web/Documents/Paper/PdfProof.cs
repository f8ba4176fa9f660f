using QRCoder;

namespace Governance.Web.Documents.Paper;

/// <summary>The proof of a paper: a QR code of its address with words beneath. Lengths in points.</summary>
internal sealed class PdfProof
{
    private const float Side = 30 * PdfLayout.Millimetre;
    private static readonly Face Words = new(10);
    private readonly List<System.Collections.BitArray> _modules;
    private readonly List<TextLine> _lines;
    private readonly float _x, _width;

    internal PdfProof(Proof proof, float x, float width, Typeface typeface)
    {
        (_x, _width) = (x, width);
        using var code = QRCodeGenerator.GenerateQrCode(proof.Address, QRCodeGenerator.ECCLevel.M);
        _modules = code.ModuleMatrix; // its quiet zone is part of it
        _lines = [.. proof.Lines.SelectMany(l => typeface.Break(l, Words, width))];
    }

    internal float Height => Side + _lines.Count * Words.Size * Pen.Leading;

    internal void Draw(Pen pen, float y)
    {
        var module = Side / _modules.Count;
        for (var row = 0; row < _modules.Count; row++)
            for (var column = 0; column < _modules.Count; column++)
                if (_modules[row][column]) pen.Fill(_x + column * module, y + row * module, module, module);
        for (var i = 0; i < _lines.Count; i++) pen.Line(_lines[i], Align.Left, _x, _width, y + Side + i * Words.Size * Pen.Leading);
    }
}
