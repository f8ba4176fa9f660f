using System.Globalization;
using System.Text;

namespace Governance.Web.Documents.Extraction;

/// <summary>The words of an RTF file: control words left out, its escapes read. Groups that hold no text (fonts, pictures) are skipped.</summary>
internal static class RtfText
{
    private const int MostBytes = 20 * 1024 * 1024;

    private static readonly HashSet<string> Silent = ["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore", "latentstyles", "listtable", "rsidtbl", "generator"];

    internal static ExtractedText Read(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.Latin1, leaveOpen: true);
        var buffer = new char[(int)Math.Min(content.Length, MostBytes)];
        var rtf = buffer.AsSpan(0, reader.ReadBlock(buffer));
        var text = Text(rtf);
        var cut = content.Length > MostBytes || text.Length >= ExtractedText.MostCharacters;
        return !text.Any(char.IsLetterOrDigit) ? new(Extraction.NoText, "") : new(cut ? Extraction.Part : Extraction.Whole, text);
    }

    private static string Text(ReadOnlySpan<char> rtf)
    {
        var text = new StringBuilder();
        var (depth, silentFrom, skip) = (0, int.MaxValue, 0);
        for (var i = 0; i < rtf.Length && text.Length < ExtractedText.MostCharacters; i++)
        {
            var c = rtf[i];
            if (c == '{') depth++;
            else if (c == '}') { if (--depth < silentFrom) silentFrom = int.MaxValue; }
            else if (c == '\\' && i + 1 < rtf.Length) i = Control(rtf, i + 1, text, depth, ref silentFrom, ref skip);
            else if (c is '\r' or '\n') { }
            else if (skip > 0) skip--;
            else if (depth < silentFrom) text.Append(c);
        }
        return text.ToString();
    }

    /// <returns>Position of the last character that belongs to the control.</returns>
    private static int Control(ReadOnlySpan<char> rtf, int at, StringBuilder text, int depth, ref int silentFrom, ref int skip)
    {
        var spoken = depth < silentFrom;
        if (rtf[at] == '*') { silentFrom = Math.Min(silentFrom, depth); return at; }
        if (rtf[at] == '\'' && at + 2 < rtf.Length)
        {
            if (skip > 0) skip--;
            else if (spoken && byte.TryParse(rtf.Slice(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) text.Append((char)code);
            return at + 2;
        }
        if (!char.IsAsciiLetter(rtf[at])) { if (spoken && rtf[at] is '\\' or '{' or '}' or '~') text.Append(rtf[at] == '~' ? ' ' : rtf[at]); return at; }
        var end = at;
        while (end < rtf.Length && char.IsAsciiLetter(rtf[end])) end++;
        var word = rtf[at..end].ToString();
        var numberAt = end;
        if (end < rtf.Length && rtf[end] == '-') end++;
        while (end < rtf.Length && char.IsAsciiDigit(rtf[end])) end++;
        if (Silent.Contains(word)) silentFrom = Math.Min(silentFrom, depth);
        else if (spoken && word is "par" or "line" or "cell" or "row" or "tab") text.Append(word == "tab" ? ' ' : '\n');
        else if (spoken && word == "u" && int.TryParse(rtf[numberAt..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)) { text.Append((char)(ushort)code); skip = 1; }
        return end < rtf.Length && rtf[end] == ' ' ? end : end - 1;
    }
}
