using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Decisions;
using Governance.Web.Features.Boards.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>The board of one agency with what it keeps: most as it should be, a few with a gap for the register to find.</summary>
internal sealed class DemoBoard(GovernanceDb db, DemoAgency one, DateOnly today, Random random)
{
    /// <summary>Its deputy head leads a division, not the office.</summary>
    internal const string WithoutOfficeLeader = "soxaydung";

    /// <summary>Every regulation is in force.</summary>
    private const string Complete = "66";

    /// <summary>The secretary's time runs out soon.</summary>
    private const string Expiring = "sotuphap";

    /// <summary>A member's time ran out and nobody took the seat.</summary>
    private const string WithVacantSeat = "sotaichinh";

    /// <summary>Counts the queue in working hours.</summary>
    private const string WithOfficeHours = "sokhcn";

    internal void Make()
    {
        var deputy = one.Agency.Code == WithoutOfficeLeader ? Standing.DivisionLeader : Standing.OfficeLeader;
        var holders = new List<SeatHolder>
        {
            new(one.Head.Id, one.Head.FullName, BoardPost.Head, Standing.AgencyLeader, one.Head.JobTitle!, Until: one.Until),
            new(one.Deputy.Id, one.Deputy.FullName, BoardPost.DeputyHead, deputy, one.Deputy.JobTitle!, Until: one.Until),
        };
        holders.AddRange(one.Members.Select((m, i) => new SeatHolder(m.Id, m.FullName, BoardPost.Member, i == 0 ? Standing.DivisionLeader : Standing.Other, m.JobTitle!,
            Until: IsSecretary(i) && one.Agency.Code == Expiring ? today.AddDays(45) : one.Until, IsSecretary: IsSecretary(i))));
        if (one.Agency.Code == WithVacantSeat) holders.Add(Former("Đỗ Thu Mẫu 901"));
        var paper = new DecisionPaper($"{random.Next(10, 900)}/QĐ-MẪU", one.From, one.From, one.HeadOfAgency.FullName, "Thủ trưởng cơ quan", null);
        var stamp = one.Stamp(one.RecordClerk, VietnamTime.StartOf(one.From).AddHours(9));
        var board = db.Boards.Add(new EditorialBoard(one.Agency, paper, holders, stamp)).Entity;
        if (!one.HasMoney) return;
        foreach (var (kind, number) in Enum.GetValues<BoardDocumentKind>().Select((k, i) => (k, i + 1)).Take(one.Agency.Code == Complete ? 4 : 1))
            db.Add(new BoardDocument(board, kind, paper with { Number = $"QC{number:00}/{paper.Number}" }, [], stamp));
        db.Add(new HelperTeam(board, paper with { Number = $"TGV/{paper.Number}", Signer = one.Head.FullName, SignerTitle = "Trưởng ban" }, [new(one.Administrator.Id, one.Administrator.FullName, "Hỗ trợ cập nhật tin, bài (mẫu)")], [], stamp));
        db.Add(new BoardSettings(board, one.From, one.Agency.Code == WithOfficeHours ? new(8, "07:30-11:30, 13:30-17:30", 3) : new(null, null, 3), stamp));
        Meet(board);
    }

    /// <summary>A restructuring in work: someone leaves, someone comes; its wording as it is proposed.</summary>
    internal static async Task DraftAsync(IDbContextFactory<GovernanceDb> databases, DemoAgency one, DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (day, stamp) = (today.AddDays(10), one.Stamp(one.RecordClerk, VietnamTime.StartOf(today.AddDays(-1)).AddHours(15)));
        var newcomer = db.People.Add(new Person("Phan Hải Mẫu 902", one.Agency.Id, "Phó phòng")).Entity;
        var saved = await db.Boards.SingleAsync(b => b.AgencyId == one.Agency.Id);
        var board = (await new BoardQueries(databases).BoardAsync(saved.Id, day))!;
        var change = new ChangeDraft(DecisionKind.Restructuring);
        change.Leaving.Add(board.Seats.First(s => s.Holder?.PersonId == one.Members[1].Id).Holder!.AppointmentId);
        change.Coming.Add(SeatDraft.Of(new(newcomer.Id, newcomer.FullName, BoardPost.Member, Standing.DivisionLeader, newcomer.JobTitle!)));
        var queries = new DraftQueries(databases);
        var words = DraftWords.Of(change.Kind, board.Level, board.AgencyName, await queries.ParentAsync(board.AgencyId), day, DraftWords.People(change, board), DraftWords.Leaving(change, board), "", (await queries.GroundsAsync(day)).Proposed);
        db.Add(new DecisionDraft(change.Kind, one.Agency, saved, day, change.ToChange(), words, stamp));
        await db.SaveAsync(stamp);
    }

    private bool IsSecretary(int member) => member == one.Members.Count - 1;

    private SeatHolder Former(string name)
    {
        var person = db.People.Add(new Person(name, one.Agency.Id, "Chuyên viên")).Entity;
        return new(person.Id, name, BoardPost.Member, Standing.Other, person.JobTitle!, Until: today.AddDays(-20));
    }

    /// <summary>Met forty days ago, with everyone; a meeting before was cancelled, the next is called.</summary>
    private void Meet(EditorialBoard board)
    {
        if (today.AddDays(-130) < one.From) return;
        var meeting = Call(board, -40, "Đánh giá tin, bài trong quý (mẫu)");
        var start = meeting.StartsAt;
        meeting.TakeMinutes(board, new(start.AddHours(1), one.Head.Id, one.Members[^1].FullName, "Tiếp tục tăng tin, bài về cơ sở (mẫu)", [.. board.On(meeting.Day).Select(a => (a.PersonId, Presence.Came))]), one.Stamp(one.RecordClerk, start.AddHours(2)));
        Call(board, -120, "Kế hoạch tin, bài quý tới (mẫu)").Cancel(board, "Trưởng ban đi công tác (mẫu)", one.Stamp(one.RecordClerk, VietnamTime.StartOf(today.AddDays(-121))));
        Call(board, 9, "Tổng kết năm và kế hoạch năm tới (mẫu)");
    }

    /// <param name="days">From today.</param>
    private BoardMeeting Call(EditorialBoard board, int days, string agenda)
    {
        var start = VietnamTime.StartOf(today.AddDays(days)).AddHours(8);
        return db.Add(new BoardMeeting(board, new(start, "Phòng họp cơ quan (mẫu)", agenda), one.Stamp(one.RecordClerk, VietnamTime.StartOf(today.AddDays(Math.Min(days - 3, 0)))))).Entity;
    }
}
