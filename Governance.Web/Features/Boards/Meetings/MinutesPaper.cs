using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Meetings;

/// <summary>Biên bản họp in the layout of NĐ 30/2020, to be signed by who chaired and who wrote it.</summary>
internal static class MinutesPaper
{
    internal static PaperDocument Of(MeetingView meeting, Texts t, bool isSample)
    {
        var chair = meeting.Attendees.FirstOrDefault(a => a.PersonId == meeting.ChairId);
        var came = meeting.Attendees.Where(a => a.Presence is Presence.Came).ToList();
        return new(t["Boards.Minutes.Title", meeting.Day], false, isSample,
        [
            Letterhead.Official(meeting.BoardAgency, t["Boards.Minutes.Board"], "Số: ……/BB-BBT", Letterhead.PlaceAndDate(Agency.PlaceOf(meeting.BoardAgency, meeting.ParentAgency), meeting.Day)),
            Title.Official("Biên bản", t["Boards.Minutes.About"]),
            Line(t["Boards.Minutes.Begins", Moment(meeting.StartsAt)]),
            Line(t["Boards.Minutes.Place", meeting.Place]),
            Line(t["Boards.Minutes.Came", came.Count, meeting.Attendees.Count]),
            .. came.Select(a => Item(Named(a, t))),
            .. Away(meeting, Presence.Excused, t),
            .. Away(meeting, Presence.Absent, t),
            Line(t["Boards.Minutes.Chair", chair is null ? "……" : Named(chair, t)]),
            Line(t["Boards.Minutes.Taker", meeting.MinuteTaker ?? "……"]),
            Head(t["Boards.Minutes.Agenda"]),
            .. meeting.Agenda.Split('\n').Select(Item),
            Head(t["Boards.Minutes.Conclusions"]),
            .. (meeting.Conclusions ?? "……").Split('\n').Select(Item),
            Line(t["Boards.Minutes.Ends", meeting.EndedAt is { } ended ? Moment(ended) : "……"]),
            new SignatureRow([(t["Boards.Minutes.SignTaker"], meeting.MinuteTaker), (t["Boards.Minutes.SignChair"], chair?.Name)], null),
        ]);
    }

    private static IEnumerable<Block> Away(MeetingView meeting, Presence presence, Texts t)
    {
        var who = meeting.Attendees.Where(a => a.Presence == presence).ToList();
        return who.Count == 0 ? [] : [Line(t[$"Boards.Minutes.{presence}", who.Count]), .. who.Select(a => Item(Named(a, t)))];
    }

    private static Paragraph Line(string text) => Paragraph.Body(text);

    private static Paragraph Item(string text) => Paragraph.Body("- " + text.TrimStart('-', ' '));

    private static Paragraph Head(string text) => new(text, new(13, Bold: true), Align.Justify, 8, 10);

    private static string Named(AttendeeView a, Texts t) => $"{a.Name}, {a.JobTitle}{(a.Post is { } post ? $", {t.Of("Boards", post)}" : "")}";

    private static string Moment(DateTime utc) => VietnamTime.Local(utc) is var at ? $"{at.Hour} giờ {at.Minute:00}, ngày {at.Day:00} tháng {(at.Month < 3 ? $"{at.Month:00}" : at.Month)} năm {at.Year}" : "";
}
