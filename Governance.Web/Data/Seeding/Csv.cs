using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Web.Data.Seeding;

/// <summary>The reference files that are embedded in the program: comma separated, quoted where needed, a header row.</summary>
public static class Csv
{
    public static IEnumerable<CsvRow> Read(string name)
    {
        using var reader = Open(name);
        var header = Cells(reader.ReadLine()!);
        while (reader.ReadLine() is { } line)
            if (line != "") yield return new(header, Cells(line));
    }

    public static IEnumerable<string> Lines(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static StreamReader Open(string name) =>
        new(typeof(Csv).Assembly.GetManifestResourceStream($"Reference/{name}") ?? throw new FileNotFoundException($"Reference/{name} is not embedded."), Encoding.UTF8);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[++i]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}

/// <summary>One row; an empty cell is not known or open-ended.</summary>
public sealed partial class CsvRow(List<string> header, List<string> cells)
{
    public string this[string column] => Text.Clean(cells[header.IndexOf(column)]);

    public DateOnly? Day(string column) => this[column] is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public long? Dong(string column) => this[column] is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public decimal? Number(string column) => this[column] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>R, S, M, NF, perhaps with words between; of several ("S/M", "R (text); what replaced it: NF") the weakest.</summary>
    public Confidence? Confidence(string column)
    {
        var word = this[column];
        if (word == "") return null;
        var letters = Letters().Matches(word);
        if (letters.Count == 0) throw new FormatException($"Unknown confidence '{word}'.");
        return letters.Max(l => l.Value switch
        {
            "R" => Governance.Domain.Common.Confidence.Read,
            "S" => Governance.Domain.Common.Confidence.Secondary,
            "M" => Governance.Domain.Common.Confidence.Memory,
            _ => Governance.Domain.Common.Confidence.NotFound,
        });
    }

    [GeneratedRegex(@"\b(?:R|S|M|NF)\b")]
    private static partial Regex Letters();
}
