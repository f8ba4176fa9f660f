using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Report;

/// <summary>The report on one sheet: every value leads to its rows when it is read on a screen.</summary>
internal static class ReportPaper
{
    /// <summary>Points: a board of usual size stays on one page.</summary>
    private const float Size = 9.5f;

    /// <param name="site">Where the intranet is reached, without a slash at the end.</param>
    /// <param name="at">UTC; when it was made.</param>
    internal static PaperDocument Of(BoardReport report, Texts t, string site, DateTime at, bool isSample)
    {
        var title = t["Boards.Report.Title"];
        return new($"{title} · {report.Board.AgencyName}", false, isSample,
        [
            Letterhead.Accounting(report.Parent, report.Board.AgencyName, t["Boards.Report.MadeAt", VietnamTime.Local(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)]),
            Title.Accounting(title, t["Boards.Report.AsOf", report.Board.Day]),
            new Table([t["Boards.Report.Item"], t["Boards.Report.Finding"], t["Boards.Report.Item"], t["Boards.Report.Finding"]], [56, 27, 56, 26], [Align.Left, Align.Left, Align.Left, Align.Left],
                [.. new ReportSections(report, t).All.SelectMany(s => Rows(s, site))], null, Size),
        ]);
    }

    /// <summary>Short lines stand two in a row, a long one has the row for itself.</summary>
    private static IEnumerable<TableRow> Rows(ReportSection section, string site)
    {
        yield return new([WithBasis(section.Title, section.Basis), "", "", ""], IsGroup: true, Links: [Whole(section.Address, site), null, null, null]);
        for (var i = 0; i < section.Lines.Count; i++)
        {
            var line = section.Lines[i];
            var beside = IsShort(line) && i + 1 < section.Lines.Count && IsShort(section.Lines[i + 1]) ? section.Lines[++i] : null;
            yield return new([Label(line, section), line.Value, beside is null ? "" : Label(beside, section), beside?.Value ?? ""], IsSpanning: beside is null,
                Links: [null, Whole(line.Address, site), null, Whole(beside?.Address, site)]);
        }
    }

    private static bool IsShort(ReportLine line) => line.Value.Length <= 28;

    private static string Label(ReportLine line, ReportSection section) => WithBasis(line.Label, line.Basis == section.Basis ? null : line.Basis);

    private static string WithBasis(string text, LegalBasis? basis) => basis is null ? text : $"{text} ({basis.Short})";

    private static string? Whole(string? address, string site) => address is null ? null : site + address;
}
