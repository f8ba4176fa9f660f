using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Meetings;

/// <param name="Came">Of <paramref name="Sitting"/> people of the board; both 0 until it is recorded.</param>
public sealed record MeetingRow(Guid Id, DateTime StartsAt, string Place, string Agenda, bool IsRecorded, bool IsSigned, int Came, int Sitting, string? Cancelled, DateTime? MovedFrom);

/// <param name="Presence">Null until the meeting is recorded.</param>
public sealed record AttendeeView(Guid PersonId, string Name, BoardPost? Post, string JobTitle, Presence? Presence);

/// <param name="Attendees">Everyone who sat on the board that day, head first.</param>
public sealed record MeetingView(Guid Id, Guid BoardId, string BoardAgency, Guid AgencyId, string? ParentAgency, DateTime StartsAt, DateTime? EndedAt, string Place, string Agenda, string? Conclusions,
    Guid? ChairId, string? MinuteTaker, StoredFile? SignedMinutes, IReadOnlyList<AttendeeView> Attendees, string? Cancelled, DateTime? MovedFrom)
{
    public DateOnly Day => VietnamTime.DayOf(StartsAt);
}

/// <summary>When a board meets next.</summary>
/// <param name="On">The day it is called for or due on; null when nothing fixes one.</param>
/// <param name="MeetingId">The meeting that is called; null when it is only due.</param>
/// <param name="IsLate">It was due before the day asked about.</param>
public sealed record NextMeeting(DateOnly? On, Guid? MeetingId, bool IsLate);

/// <summary>Meetings of boards. Open to every signed-in user, as the register is.</summary>
public sealed class MeetingQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>All meetings of the board, newest first.</summary>
    public async Task<IReadOnlyList<MeetingRow>> OfBoardAsync(Guid boardId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.BoardMeetings.AsNoTracking().Where(m => m.BoardId == boardId).OrderByDescending(m => m.StartsAt)
            .Select(m => new MeetingRow(m.Id, m.StartsAt, m.Place, m.Agenda, m.Conclusions != null, m.SignedMinutes != null, m.Attendances.Count(a => a.Presence == Presence.Came), m.Attendances.Count(), m.Cancelled, m.MovedFrom)).ToListAsync();
    }

    /// <summary>One meeting with the board of its day; null when there is none.</summary>
    public async Task<MeetingView?> MeetingAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.BoardMeetings.AsNoTracking().Include(m => m.Attendances).SingleOrDefaultAsync(m => m.Id == id) is not { } meeting) return null;
        var board = await (from b in db.Boards
                           where b.Id == meeting.BoardId
                           join a in db.Agencies on b.AgencyId equals a.Id
                           select new { b.AgencyId, a.Name, Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault() }).SingleAsync();
        var day = meeting.Day;
        var sitting = await (from a in db.Appointments.AsNoTracking()
                             join p in db.People on a.PersonId equals p.Id
                             where a.BoardId == meeting.BoardId && a.Period.From <= day && (a.Period.Until == null || day < a.Period.Until)
                             select new { a.PersonId, p.FullName, a.Post, a.SeatNumber, a.JobTitle }).ToListAsync();
        var presences = meeting.Attendances.ToDictionary(a => a.PersonId, a => a.Presence);
        return new(id, meeting.BoardId, board.Name, board.AgencyId, board.Parent, meeting.StartsAt, meeting.EndedAt, meeting.Place, meeting.Agenda, meeting.Conclusions, meeting.ChairId, meeting.MinuteTaker, meeting.SignedMinutes,
            [.. sitting.OrderBy(s => s.Post).ThenBy(s => s.SeatNumber).Select(s => new AttendeeView(s.PersonId, s.FullName, s.Post, s.JobTitle, presences.TryGetValue(s.PersonId, out var presence) ? presence : null))],
            meeting.Cancelled, meeting.MovedFrom);
    }

    /// <summary>The meeting that is called for after the day; else the last one held and the board's own rhythm.</summary>
    public async Task<NextMeeting> NextAsync(Guid boardId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (begins, ends) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
        var called = await db.BoardMeetings.AsNoTracking().Where(m => m.BoardId == boardId && m.StartsAt >= begins && m.Conclusions == null && m.Cancelled == null).OrderBy(m => m.StartsAt).Select(m => new { m.Id, m.StartsAt }).FirstOrDefaultAsync();
        if (called is not null) return new(VietnamTime.DayOf(called.StartsAt), called.Id, false);
        var months = await db.BoardSettings.AsNoTracking().Where(s => s.BoardId == boardId && s.From <= day).OrderByDescending(s => s.From).Select(s => s.MeetingMonths).FirstOrDefaultAsync();
        var last = await db.BoardMeetings.AsNoTracking().Where(m => m.BoardId == boardId && m.StartsAt < ends && m.Conclusions != null).OrderByDescending(m => m.StartsAt).Select(m => (DateTime?)m.StartsAt).FirstOrDefaultAsync();
        return DueAfter(last, months, day);
    }

    /// <summary>A board with a rhythm that never met is due at once.</summary>
    internal static NextMeeting DueAfter(DateTime? last, int? months, DateOnly day)
    {
        if (months is not { } rhythm) return new(null, null, false);
        var due = last is { } held ? VietnamTime.DayOf(held).AddMonths(rhythm) : day;
        return new(due, null, due < day);
    }

    /// <summary>Of the boards of these agencies those whose own rhythm wants a meeting by that day, and none is called.</summary>
    public async Task<IReadOnlyList<(Guid BoardId, string AgencyName, DateOnly On)>> DueAsync(IReadOnlyList<Guid> agencies, DateOnly day, DateOnly until)
    {
        await using var db = await databases.CreateDbContextAsync();
        var begins = VietnamTime.StartOf(day);
        var boards = await (from b in db.Boards.AsNoTracking()
                            join a in db.Agencies on b.AgencyId equals a.Id
                            where agencies.Contains(a.Id) && (a.Dissolved == null || day < a.Dissolved) && !db.BoardMeetings.Any(m => m.BoardId == b.Id && m.StartsAt >= begins && m.Conclusions == null && m.Cancelled == null)
                            select new
                            {
                                b.Id,
                                a.Name,
                                Months = db.BoardSettings.Where(s => s.BoardId == b.Id && s.From <= day).OrderByDescending(s => s.From).Select(s => s.MeetingMonths).FirstOrDefault(),
                                Last = db.BoardMeetings.Where(m => m.BoardId == b.Id && m.Conclusions != null).Max(m => (DateTime?)m.StartsAt),
                            }).ToListAsync();
        return [.. boards.Select(b => (b.Id, b.Name, DueAfter(b.Last is { } utc ? DateTime.SpecifyKind(utc, DateTimeKind.Utc) : null, b.Months, day).On)).Where(b => b.On <= until).Select(b => (b.Id, b.Name, b.On!.Value))];
    }

    /// <summary>Meetings of the boards of these agencies that are called for the days from one to the other, the next first.</summary>
    public async Task<IReadOnlyList<(Guid MeetingId, string AgencyName, DateTime StartsAt)>> CalledAsync(IReadOnlyList<Guid> agencies, DateOnly day, DateOnly until)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (begins, ends) = (VietnamTime.StartOf(day), VietnamTime.StartOf(until.AddDays(1)));
        var called = await (from m in db.BoardMeetings.AsNoTracking()
                            join b in db.Boards on m.BoardId equals b.Id
                            join a in db.Agencies on b.AgencyId equals a.Id
                            where agencies.Contains(a.Id) && m.StartsAt >= begins && m.StartsAt < ends && m.Conclusions == null && m.Cancelled == null
                            orderby m.StartsAt
                            select new { m.Id, a.Name, m.StartsAt }).ToListAsync();
        return [.. called.Select(m => (m.Id, m.Name, m.StartsAt))];
    }

    /// <summary>Why this person may not move or cancel it, take the minutes, keep them signed; each null where they may.</summary>
    /// <param name="now">UTC instant.</param>
    public async Task<(Refusal? Move, Refusal? Minutes, Refusal? Signed)> WhyNotAsync(Guid id, Actor actor, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from m in db.BoardMeetings.AsNoTracking() join b in db.Boards on m.BoardId equals b.Id where m.Id == id select new { Meeting = m, b.AgencyId }).SingleAsync();
        return (found.Meeting.WhyNotMove(actor, found.AgencyId), found.Meeting.WhyNotTakeMinutes(actor, found.AgencyId, now), found.Meeting.WhyNotKeepSigned(actor, found.AgencyId));
    }

    /// <summary>The signed minutes; null when there are none.</summary>
    public async Task<StoredFile?> SignedAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.BoardMeetings.AsNoTracking().Where(m => m.Id == id).Select(m => m.SignedMinutes).SingleOrDefaultAsync();
    }
}
