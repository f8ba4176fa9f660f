using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Audit;

/// <summary>The log as it is filtered on the screen, newest first; what does not fit is said in the line under the title.</summary>
internal static class AuditWorkbook
{
    internal const int MostRows = 5_000;

    /// <summary>Characters; a cell holds 32,767, a reader far fewer.</summary>
    private const int CellLimit = 2_000;

    internal static Sheet Of(AuditLog log, AuditFilter filter, Texts t, bool isSample) => new(
        t["Audit.Title"], "", t["Audit.SheetAgency"], null, t[log.IsEveryones ? "Audit.Title" : "Audit.TitleOwn"], Subtitle(log, filter, t),
        [
            new("STT", CellKind.Number, 7), new(t["Audit.At"], CellKind.Code, 18), new(t["Audit.By"], CellKind.Text, 26), new(t["Audit.Kind"], CellKind.Text, 12),
            new(t["Audit.SubjectKind"], CellKind.Text, 24), new(t["Audit.SubjectId"], CellKind.Code, 38), new(t["Audit.Fields"], CellKind.Text, 80),
        ],
        [.. log.Rows.Select((r, i) => new SheetRow([i + 1, AuditWords.Moment(r.At), r.Actor, t.Of("Audit", r.Kind), t.Subject(r.Subject), r.SubjectId, Fields(r, t)]))],
        null, null, null, [], Landscape: true, isSample);

    private static string Subtitle(AuditLog log, AuditFilter filter, Texts t) => string.Join("; ", new[]
    {
        filter.FromDay is { } first ? t["Audit.FromDay", first] : null,
        filter.UntilDay is { } last ? t["Audit.UntilDay", last] : null,
        filter.Person is { } person ? t["Audit.NameHas", person] : null,
        filter.Subject is { } subject ? t.Subject(subject) : null,
        filter.Kind is { } kind ? t.Of("Audit", kind) : null,
        log.Total > log.Rows.Count ? t["Audit.Cut", log.Rows.Count, log.Total] : t["Audit.Count", log.Total],
    }.OfType<string>());

    private static string Fields(AuditRow row, Texts t)
    {
        var all = string.Join('\n', row.Fields.Select(f => $"{t.Field(f.Name)}: {(f.Before is null ? "" : $"{t.Value(row.Subject, f.Name, f.Before)} → ")}{t.Value(row.Subject, f.Name, f.After)}"));
        return all.Length <= CellLimit ? all : all[..CellLimit] + "…";
    }
}
