using Governance.Domain.Agencies;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Everything that follows from a plan, grouped as on the screen: each heading counts the rows beneath it, and the total counts them all.</summary>
/// <param name="Dry">What would follow if it were applied now; null = what it changed when it was.</param>
/// <param name="At">UTC instant of the dry run.</param>
internal sealed record ConsequenceList(PlanView Plan, DryRun? Dry, DateTime At)
{
    private IReadOnlyList<ConsequenceRow> Items => Dry?.Items ?? Plan.Effects;

    internal Sheet ToSheet(Texts t, bool isSample) => new(
        t["Agencies.Plans.Title"], "", Plan.Province, Dry is null ? null : t["Agencies.Plan.Mark", Dry.Mark], t[Dry is null ? "Agencies.Plan.Effects" : "Agencies.Plan.DryRunResult"], Subtitle(t),
        [
            new("STT", CellKind.Number, 7),
            new(t["Agencies.Name"], CellKind.Text, 32),
            new(t["Agencies.Plan.What"], CellKind.Text, 38),
            new(t["Agencies.Plan.Rows"], CellKind.Number, 9, HasTotal: true),
            new(t["Agencies.Plan.Remaining"], CellKind.Money, 14, HasTotal: true),
        ],
        [.. Groups.SelectMany(g => g.Select((r, i) => new SheetRow([i + 1, r.Agency, r.What == r.Agency ? "" : r.What, 1, r.Amount]))
            .Prepend(new SheetRow([null, t.Of("Agencies", g.Key), null, g.Count(), g.Any(r => r.Amount is not null) ? g.Sum(r => r.Amount) : null], IsGroup: true)))],
        t["Agencies.Plan.Total"], null, null, [], Landscape: false, isSample);

    /// <summary>On paper the counts stand once more on top, for who has to sign.</summary>
    internal PaperDocument ToPaper(Texts t, bool isSample)
    {
        var paper = SheetPaper.From(ToSheet(t, isSample));
        var counts = new Table([t["Agencies.Plan.Consequence"], t["Agencies.Plan.Rows"]], [80, 20], [Align.Left, Align.Right],
            [.. Groups.Select(g => new TableRow([t.Of("Agencies", g.Key), $"{g.Count()}"]))], [t["Agencies.Plan.Total"], $"{Items.Count}"]);
        List<Block> problems = Dry is { Problems.Count: > 0 } dry ? [new Paragraph(t["Agencies.Plan.Problems"], new(13, Bold: true)), .. dry.Problems.Select(p => Paragraph.Body($"- {t[p.Refusal]}"))] : [];
        return paper with { Blocks = [.. paper.Blocks.Take(2), .. problems, counts, .. paper.Blocks.Skip(2)] };
    }

    private IEnumerable<IGrouping<Consequence, ConsequenceRow>> Groups => Items.GroupBy(i => i.Kind).OrderBy(g => g.Key);

    private string Subtitle(Texts t) =>
        t["Agencies.Plan.Subtitle", Plan.Paper.Title, Plan.Paper.Day] + (Dry is null ? "" : $". {t["Agencies.Plan.RehearsedAt", At]}");
}
