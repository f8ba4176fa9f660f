using Governance.Domain.Boards;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Register;

/// <summary>The register as it is filtered on the screen, every page of it.</summary>
internal static class BoardsWorkbook
{
    /// <summary>Points: twelve columns on a sheet across.</summary>
    internal const float PaperSize = 8.5f;

    internal static Sheet Of(BoardRegister register, BoardFilter filter, Texts t, bool isSample) => new(
        t["Boards.Register.Title"], "", t["Boards.Register.SheetAgency"], null, t["Boards.Register.Title"], Subtitle(filter, t),
        [
            new("STT", CellKind.Number, 8),
            new(t["Boards.Agency"], CellKind.Text, 40),
            new(t["Boards.Level"], CellKind.Text, 18),
            new(t.Of("Boards", BoardPost.Head), CellKind.Text, 26),
            new(t["Boards.Size"], CellKind.Number, 10, HasTotal: true),
            new(t["Boards.Decision.Number"], CellKind.Code, 27),
            new(t["Boards.Decision.SignedOn"], CellKind.Date, 16),
            new(t["Boards.State"], CellKind.Text, 18),
            new(t["Boards.Unmet"], CellKind.Text, 44),
            new(t["Boards.Register.VacantSeats"], CellKind.Number, 12, HasTotal: true),
            new(t["Boards.Register.Missing"], CellKind.Text, 44),
            new(t["Boards.Register.ExpiresOn"], CellKind.Date, 16),
        ],
        [.. register.Rows.Select((r, i) => new SheetRow([i + 1, r.AgencyName, t.Of("Agencies", r.Level), r.Head, r.Size, r.DecisionNumber, r.DecisionSignedOn, t.Of("Boards", r.State), Unmet(r, t), r.Vacancies,
            string.Join("; ", r.Missing.Select(m => t.Of("Boards", m))), r.ExpiringOn?.AddDays(-1)]))],
        t["Boards.Register.Total"], null, null, [], Landscape: true, isSample);

    /// <summary>The day, and whatever the list was narrowed by: a list says what it is a list of.</summary>
    private static string Subtitle(BoardFilter filter, Texts t) => string.Join(" · ", new[]
    {
        t["Boards.Register.SheetSubtitle", filter.Day],
        filter.Level is { } level ? t.Of("Agencies", level) : null,
        filter.State is { } state ? t.Of("Boards", state) : null,
        string.IsNullOrWhiteSpace(filter.Search) ? null : $"“{filter.Search}”",
        filter.Rule is { } rule ? t["Boards.NotMet", t[$"Boards.Rule.{rule}"]] : null,
        filter.Missing is { } missing ? t["Boards.Register.Lacks", missing.Count == 1 ? t.Of("Boards", missing[0]) : t["Boards.Register.AnyMissing"]] : null,
        filter.Vacant ? t["Boards.Register.Vacant"] : null,
        filter.Expiring ? t["Boards.Register.Expiring", BoardQueries.ExpiryDays] : null,
    }.OfType<string>());

    private static string Unmet(BoardRow row, Texts t) => string.Join("; ", row.Findings.Where(f => f.Outcome is not RuleOutcome.Met)
        .Select(f => $"{t[$"Boards.Rule.{f.Rule.Name}"]} ({f.Rule.Basis.Short}): {t.Of("Boards", f.Outcome).ToLowerInvariant()}"));
}
