using System.Globalization;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Features.Boards.Register;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Boards.Report;

/// <summary>The report in words, part by part: the page and the paper show the very same lines, each with the address of its rows.</summary>
internal sealed class ReportSections(BoardReport report, Texts t)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly BoardView _board = report.Board;

    internal IReadOnlyList<ReportSection> All => [Decision(), Composition(), Seats(), Documents(), Team(), Meetings(), Requests(), Training()];

    private string Day => _board.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Page(BoardPart? part = null, string anchor = "") => $"/ban-bien-tap/{_board.Id}?ngay={Day}{(part is null ? "" : $"&muc={part}")}{anchor}";

    private string Here(string anchor) => $"/ban-bien-tap/{_board.Id}/bao-cao?ngay={Day}{anchor}";

    private ReportSection Decision()
    {
        var (basis, address) = (EditorialBoard.FoundingBasis(_board.Level), Page());
        if (_board.InForce is not { } d) return new(t["Boards.DecisionInForce"], basis, address, [new(t["Boards.Report.Decision"], t["Boards.Report.NoDecision"], address, StateTone.Bad)]);
        return new(t["Boards.DecisionInForce"], basis, Page(anchor: "#hieu-luc"),
        [
            new(t.Of("Boards", d.Kind), t["Boards.Report.DecisionIs", d.Number, d.SignedOn, d.EffectiveFrom, d.SignerTitle, d.Signer], Page(anchor: "#hieu-luc")),
            new(t["Boards.Report.Scan"], t[d.Scan is null ? "Boards.Scan.Missing" : "Boards.Report.ScanThere"], d.Scan is null ? Page(anchor: "#hieu-luc") : $"/ban-bien-tap/quyet-dinh/{d.Id}/ban-quet", d.Scan is null ? StateTone.Warning : StateTone.Good),
        ]);
    }

    private ReportSection Composition() => new(t["Boards.Composition"], LegalBasis.Regulation(10, 3), Page(anchor: "#thanh-phan"),
        _board.Findings.Count == 0 ? [new(t.Of("Boards", BoardOrder.State), t["Boards.NoRules"], null)] :
        [.. _board.Findings.Select(f => new ReportLine(t[$"Boards.Rule.{f.Rule.Name}"], f.Word(t), Page(anchor: "#thanh-phan"), f.Tone(), f.Rule.Basis))]);

    private ReportSection Seats()
    {
        var vacant = _board.Seats.Count(s => s.Holder is null);
        return new(t["Boards.Report.Seats", _board.Seats.Count - vacant, vacant], LegalBasis.Regulation(10, 2), Page(anchor: "#ghe"),
            _board.InForce is null ? [] : [.. _board.Seats.Select(Seat)]);
    }

    private ReportLine Seat(SeatView seat)
    {
        var post = t.Of("Boards", seat.Post);
        if (seat.Holder is not { } h) return new(post, t["Boards.VacantSeat"], Page(anchor: "#ghe"), StateTone.Warning);
        var time = h.Period.Until is { } until ? t["Boards.FromUntil", h.Period.From, until.AddDays(-1)] : t["Boards.From", h.Period.From];
        return new(h.IsSecretary ? $"{post}, {t.Of("Boards", BoardTaskKind.Secretary).ToLowerInvariant()}" : post, $"{h.Name}, {h.JobTitle}; {time}; {h.DecisionNumber}", $"/con-nguoi/{h.PersonId}");
    }

    private ReportSection Documents() => new(t["Boards.Report.Documents"], LegalBasis.Regulation(10, 4), Page(BoardPart.Documents), [.. Enum.GetValues<BoardDocumentKind>().Select(Document)]);

    private ReportLine Document(BoardDocumentKind kind) => report.Documents.FirstOrDefault(d => d.Kind == kind) is { } there
        ? new(t.Of("Boards", kind), t["Boards.Report.DocumentIs", there.Number, there.SignedOn, there.From], there.File is null ? Page(BoardPart.Documents) : $"/ban-bien-tap/van-ban/{there.Id}/tep", StateTone.Good, BoardDocument.BasisOf(kind))
        : new(t.Of("Boards", kind), t["Boards.Documents.Missing"], Page(BoardPart.Documents), StateTone.Warning, BoardDocument.BasisOf(kind));

    private ReportSection Team() => new(t["Boards.Team"], LegalBasis.Regulation(20, 3), Page(BoardPart.Team), report.Team is not { } team
        ? [new(t["Boards.Team"], t["Boards.Report.NoTeam"], Page(BoardPart.Team), StateTone.Warning)]
        : [new(t["Boards.Report.TeamDecision"], t["Boards.Report.TeamIs", team.Number, team.SignedOn], Page(BoardPart.Team)), new(t["Boards.Report.TeamMembers"], Number(team.Members.Count(m => m.ServesOn(_board.Day))), Page(BoardPart.Team))]);

    private ReportSection Meetings() => new(t["Boards.Report.Meetings"], null, Here("#cuoc-hop"),
    [
        new(t["Boards.Report.Held"], report.Rhythm is { } rhythm ? t["Boards.Report.HeldOf", report.Meetings.Count, rhythm] : Number(report.Meetings.Count), Here("#cuoc-hop"), report.Meetings.Count < report.Rhythm ? StateTone.Warning : StateTone.Neutral),
        new(t["Boards.Report.NextMeeting"], report.Next switch
        {
            { MeetingId: not null, On: { } on } => t["Boards.Report.NextCalled", on],
            { On: { } due, IsLate: var late } => t[late ? "Boards.Report.NextLate" : "Boards.Report.NextDue", due],
            _ => t["Boards.Settings.NoRhythm"],
        }, report.Next.MeetingId is { } meeting ? $"/ban-bien-tap/cuoc-hop/{meeting}" : Page(BoardPart.Meetings), report.Next.IsLate ? StateTone.Warning : StateTone.Neutral),
    ]);

    private ReportSection Requests()
    {
        var figures = report.Requests;
        return new(t["Boards.Report.Requests"], LegalBasis.Regulation(20, 2), Rows(RequestGroup.Handled),
        [
            new(t["Boards.Settings.QueueLimit"], report.Settings is { QueueHours: { } hours, OfficeHours: { } office } ? t["Boards.Settings.HoursAre", hours, office] : t["Boards.Settings.DefaultLimit"], Page(BoardPart.Settings)),
            Figure(RequestGroup.Handled, figures.Handled),
            Figure(RequestGroup.OnTime, figures.OnTime),
            Figure(RequestGroup.Late, figures.Late, figures.Late > 0 ? StateTone.Warning : StateTone.Neutral),
            new(t["Boards.Report.Average"], figures.AverageHours is { } average ? t["Boards.Report.Hours", average.ToString("0.0", Vietnamese)] : "—", Rows(RequestGroup.Handled)),
            Figure(RequestGroup.Waiting, figures.Waiting),
            Figure(RequestGroup.Overdue, figures.Overdue, figures.Overdue > 0 ? StateTone.Bad : StateTone.Neutral),
        ]);
    }

    private ReportLine Figure(RequestGroup group, int count, StateTone tone = StateTone.Neutral) => new(t.Of("Boards", group), Number(count), Rows(group), tone);

    private string Rows(RequestGroup group) => $"/ban-bien-tap/{_board.Id}/bao-cao/yeu-cau?ngay={Day}&loai={group}";

    private ReportSection Training()
    {
        var (met, exempt) = (report.Duties.Count(d => d.State is DutyState.Met), report.Duties.Count(d => d.State is DutyState.Exempt));
        var open = report.Duties.Count - met - exempt;
        return new(t["Boards.Report.Training", _board.Day.Year], LegalBasis.Regulation(12), Here("#boi-duong"),
        [
            new(t["Boards.Report.OnDuty"], Number(report.Duties.Count), Here("#boi-duong")),
            new(t["Boards.Report.Met"], Number(met), Here("#boi-duong-dat")),
            new(t["Boards.Report.Exempt"], Number(exempt), Here("#boi-duong-mien")),
            new(t["Boards.Report.NotMet"], Number(open), Here("#boi-duong-chua"), open > 0 ? StateTone.Warning : StateTone.Neutral),
        ]);
    }

    private static string Number(int count) => count.ToString("N0", Vietnamese);
}
