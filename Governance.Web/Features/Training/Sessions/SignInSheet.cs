using System.Globalization;
using Governance.Domain.Agencies;
using Governance.Web.Documents.Paper;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>Danh sách điểm danh, ký nhận: a row a person, a column a day; more days than stand beside each other make a second list.</summary>
internal static class SignInSheet
{
    /// <summary>Signatures need room: more days than these make the columns too narrow.</summary>
    private const int DaysBeside = 5;

    internal static PaperDocument Of(SessionDetail detail, bool isSample)
    {
        var (t, session) = (Texts.Vietnamese, detail.Session);
        var parts = session.Days.Chunk(DaysBeside).ToList();
        return new(t["Training.SignIn.Title"], Landscape: true, isSample,
        [
            Letterhead.Accounting(detail.ParentName ?? "", detail.AgencyName, session.DecisionNumber is { } number ? t["Training.SignIn.Number", number] : null),
            Title.Accounting(t["Training.SignIn.Title"], detail.Title),
            Fact(t["Training.Mail.When", SessionWords.When(session, t)]),
            Fact(t["Training.Mail.Place", session.Place == "" ? t["Training.Online"] : session.Place]),
            Fact(t["Training.SignIn.Trainer", session.Trainer ?? "……………………"]),
            .. parts.SelectMany((days, i) => List(detail, days, parts.Count == 1 ? null : i + 1, t)),
            Fact(t["Training.SignIn.Count", detail.Seated.Count()]),
            new SignatureRow([(t["Training.SignIn.Keeper"], null), (t["Training.SignIn.TrainerSigns"], session.Trainer), (t["Training.SignIn.Provider"], null)], Letterhead.PlaceAndDate(Agency.PlaceOf(detail.AgencyName, detail.ParentName), session.LastDay)),
        ]);
    }

    private static IEnumerable<Block> List(SessionDetail detail, DateOnly[] days, int? part, Texts t)
    {
        if (part is { } number) yield return new Paragraph(t["Training.SignIn.Part", number, days[0], days[^1]], new(12, Bold: true), Space: 10);
        yield return new Table(
            ["STT", t["Training.Person"], t["Training.SignIn.Who"], .. days.Select(d => t["Training.SignIn.Day", d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)]), t["Training.SignIn.Note"]],
            [5, 22, 28, .. days.Select(_ => 14f), 10],
            [Align.Centre, Align.Left, Align.Left, .. days.Select(_ => Align.Left), Align.Left],
            [.. detail.Seated.Select((p, i) => new TableRow([(i + 1).ToString(CultureInfo.InvariantCulture), p.PersonName, $"{p.JobTitle ?? "–"}\n{p.AgencyName ?? "–"}", .. days.Select(_ => ""), ""]))],
            null);
    }

    private static Paragraph Fact(string text) => new(text, new(12), Space: 3);
}
