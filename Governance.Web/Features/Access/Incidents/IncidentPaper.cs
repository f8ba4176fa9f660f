using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Incidents;

/// <summary>Báo cáo sự cố in the layout of NĐ 30/2020, to be signed by who wrote it and by the head of the agency.</summary>
internal static class IncidentPaper
{
    internal static PaperDocument Of(IncidentView incident, DateOnly day, Texts t, bool isSample)
    {
        var row = incident.Row;
        return new(t["Access.Incident.Of", row.NoticedAt], false, isSample,
        [
            Letterhead.Official(incident.ParentName ?? "", row.AgencyName, t["Access.IncidentPaper.Number"], Letterhead.PlaceAndDate(Agency.PlaceOf(row.AgencyName, incident.ParentName), day)),
            Title.Official(t["Access.IncidentPaper.Title"], t["Access.IncidentPaper.About", row.PortalName ?? row.AgencyName]),
            Paragraph.Body(t["Access.IncidentPaper.Ground"]),
            Head(1, "What", t), .. row.What.Split('\n').Select(line => Paragraph.Body(line)),
            Head(2, "Where", t),
            Paragraph.Body(t["Access.IncidentPaper.Noticed", row.NoticedAt]),
            Paragraph.Body(t["Access.IncidentPaper.Portal", row.PortalName ?? "—"]),
            Paragraph.Body(row.AccountName is null ? t["Access.IncidentPaper.NoAccount"] : t["Access.IncidentPaper.Account", row.AccountName, incident.Custodian ?? t["Access.IncidentPaper.Nobody"]]),
            .. Level(incident, t),
            Head(3, "Told", t),
            .. incident.Notices.Count == 0 ? [Paragraph.Body(t["Access.IncidentPaper.NobodyTold"])] : new Block[] { Notices(incident, t) },
            Head(4, "Ended", t),
            .. row.ClosedAt is { } closed
                ? new[] { Paragraph.Body(t["Access.IncidentPaper.ClosedAt", closed]) }.Concat(Lines(t["Access.IncidentPaper.Cause"], incident.Cause)).Concat(Lines(t["Access.IncidentPaper.Remedy"], incident.Remedy))
                : [Paragraph.Body(t["Access.IncidentPaper.NotClosed"])],
            new SignatureRow([(t["Access.IncidentPaper.SignAuthor"], incident.Author), (t["Access.IncidentPaper.SignHead"], null)], null),
        ]);
    }

    private static Paragraph Head(int number, string name, Texts t) => new($"{number}. {t[$"Access.IncidentPaper.{name}"]}", new(13, Bold: true), Align.Justify, 8, 10);

    private static IEnumerable<Block> Level(IncidentView incident, Texts t)
    {
        if (incident.Row.Level is not { } level) yield break;
        var checkedFirst = incident.LevelConfidence is Confidence.Read ? "" : $" ({t["Access.Incident.ToBeChecked"]})";
        yield return Paragraph.Body(t["Access.IncidentPaper.Level", level, incident.LevelSource, checkedFirst]);
        if (incident.Row.DueAt is { } due) yield return Paragraph.Body(t["Access.IncidentPaper.Due", incident.ReportHours, due]);
    }

    private static Table Notices(IncidentView incident, Texts t) => new(
        [t["Access.Incident.To"], t["Access.Incident.Whom"], t["Access.Incident.ToldAt"], t["Access.Incident.How"]], [2, 3, 2, 3], [Align.Left, Align.Left, Align.Centre, Align.Left],
        [.. incident.Notices.Select(n => new TableRow([t.Of("Access", n.To), n.Whom, t["Access.Incident.At", n.At], n.How ?? ""]))], null);

    private static IEnumerable<Paragraph> Lines(string lead, string? text) =>
        (text ?? "").Split('\n').Select((line, i) => i == 0 ? Paragraph.Body(line, lead) : Paragraph.Body(line));
}
