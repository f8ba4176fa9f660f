using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Editorial;

/// <summary>The list of works as it is filtered on the screen, every page of it.</summary>
internal static class ArticlesWorkbook
{
    /// <summary>More rows are not printed by anyone; the heading says so.</summary>
    internal const int MostRows = 5_000;

    internal static Sheet Of(ArticleList list, DateOnly day, Texts t, bool isSample) => new(
        t["Editorial.List.Title"], "", t["Editorial.List.SheetAgency"], null, t["Editorial.List.Title"],
        list.Total > list.Rows.Count ? t["Editorial.List.SheetFirst", day, list.Rows.Count, list.Total] : t["Editorial.List.SheetAll", day, list.Total],
        [
            new("STT", CellKind.Number, 6),
            new(t["Editorial.Title"], CellKind.Text, 60),
            new(t["Editorial.List.State"], CellKind.Text, 16),
            new(t["Editorial.Portal"], CellKind.Text, 34),
            new(t["Editorial.Section"], CellKind.Text, 22),
            new(t["Editorial.Category"], CellKind.Text, 26),
            new(t["Editorial.ArticleOrder.Published"], CellKind.Date, 13),
            new(t["Editorial.ArticleOrder.Updated"], CellKind.Date, 13),
            new(t["Editorial.List.UpdatedBy"], CellKind.Text, 24),
        ],
        [.. list.Rows.Select((r, i) => new SheetRow([
            i + 1, r.Title, t.Of("Editorial", r.State), r.PortalName, r.SectionName, r.CategoryName, r.PublishedAt is { } published ? VietnamTime.DayOf(published) : null, VietnamTime.DayOf(r.UpdatedAt), r.UpdatedByName]))],
        null, null, null, [], Landscape: true, isSample);
}
