using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Web.Documents.Paper;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>Biên bản bàn giao in the layout of NĐ 30/2020, to be signed by both sides.</summary>
internal static class HandoverPaper
{
    private const string Blank = "……………………";

    internal static PaperDocument Of(HandoverView view, Texts t, bool isSample)
    {
        var handover = view.Handover;
        var capacity = $"{t[handover.Title]}, {view.Agency.Name}";
        return new(t["Access.HandoverPaper.Name", handover.PersonName], false, isSample,
        [
            Letterhead.Official(view.ParentAgency ?? "", view.Agency.Name, "Số: ……/BB-……", Letterhead.PlaceAndDate(Agency.PlaceOf(view.Agency.Name, view.ParentAgency), handover.HandedOverOn)),
            Title.Official(t["Access.HandoverPaper.Type"], t["Access.HandoverPaper.About"]),
            Paragraph.Ground(t["Access.HandoverPaper.Regulation"]),
            Paragraph.Ground(t["Access.HandoverPaper.Decision", handover.Decision.Replace(", ", " ngày ", StringComparison.Ordinal)]),
            Paragraph.Body(t["Access.HandoverPaper.Met", Day(handover.HandedOverOn), handover.Place ?? Blank]),
            Head(t["Access.HandoverPaper.Giver"]),
            Paragraph.Body(t["Access.HandoverPaper.Person", handover.PersonName, handover.PersonTitle ?? Blank]),
            Paragraph.Body(t["Access.HandoverPaper.Leaves", capacity, Day(handover.EndsOn)]),
            Head(t["Access.HandoverPaper.Taker"]),
            Paragraph.Body(t["Access.HandoverPaper.Person", handover.ReceiverName ?? Blank, handover.ReceiverTitle ?? Blank]),
            .. handover.Witness is { } witness ? new[] { Head(t["Access.HandoverPaper.Witness"]), Paragraph.Body(t["Access.HandoverPaper.Stands", witness]) } : [],
            Head(t[handover.Witness is null ? "Access.HandoverPaper.ContentThird" : "Access.HandoverPaper.ContentFourth"]),
            new Table(["STT", t["Access.HandoverPaper.What"], t["Access.HandoverPaper.How"]], [1, 6, 5], [Align.Centre, Align.Left, Align.Left], [.. Rows(handover, t)], null),
            Paragraph.Body(t["Access.HandoverPaper.Passwords"]),
            Paragraph.Body(t["Access.HandoverPaper.Copies"]),
            new SignatureRow(handover.Witness is null
                ? [(t["Access.HandoverPaper.SignTaker"], handover.ReceiverName), (t["Access.HandoverPaper.SignGiver"], handover.PersonName)]
                : [(t["Access.HandoverPaper.SignTaker"], handover.ReceiverName), (t["Access.HandoverPaper.SignWitness"], handover.Witness.Split(',')[0]), (t["Access.HandoverPaper.SignGiver"], handover.PersonName)], null),
        ]);
    }

    /// <summary>"đã giao cho Nguyễn Thị Mẫu": how an item was settled, or that it is open.</summary>
    internal static string Result(HandoverItem item, Texts t) => item.Outcome switch
    {
        null => t["Access.Handover.StillOpen"],
        HandoverOutcome.HandedTo => t["Access.Handover.HandedTo", item.ToName] + (item.Note is { } note ? $" ({note})" : ""),
        HandoverOutcome.Noted => t["Access.Handover.StaysAs", item.Note],
        var outcome => t.Of("Access", outcome.Value),
    };

    internal static string Label(HandoverItem item, Texts t) => item.Kind is HandoverItemKind.Training ? t["Access.Handover.TrainingOf", item.Label] : item.Label;

    private static IEnumerable<TableRow> Rows(Handover handover, Texts t)
    {
        if (handover.Items.Count == 0) yield return new(["", t["Access.HandoverPaper.Nothing"], ""]);
        var number = 0;
        foreach (var kind in handover.Items.GroupBy(i => i.Kind).OrderBy(g => g.Key))
        {
            yield return new([t.Of("Access", kind.Key), "", ""], IsGroup: true);
            foreach (var item in kind.OrderBy(i => i.Order)) yield return new([$"{++number}", Label(item, t), Result(item, t)]);
        }
    }

    private static Paragraph Head(string text) => new(text, new(13, Bold: true), Align.Justify, 8, 10);

    private static string Day(DateOnly? day) => day is { } on ? $"ngày {on.Day:00} tháng {(on.Month < 3 ? $"{on.Month:00}" : on.Month)} năm {on.Year}" : "ngày …… tháng …… năm ………";
}
