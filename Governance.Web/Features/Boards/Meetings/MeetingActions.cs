using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Meetings;

/// <summary>Calls a board's meetings and records what came of them.</summary>
public sealed class MeetingActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files)
{
    /// <returns>Id of the meeting.</returns>
    /// <exception cref="RuleBroken">See <see cref="BoardMeeting"/>.</exception>
    public async Task<Guid> CallAsync(Guid boardId, MeetingCall call)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var meeting = db.Add(new BoardMeeting(await db.BoardAsync(boardId), call, stamp)).Entity;
        await db.SaveAsync(stamp);
        return meeting.Id;
    }

    /// <exception cref="RuleBroken">See <see cref="BoardMeeting.Change"/>.</exception>
    public Task ChangeAsync(Guid meetingId, MeetingCall call) => ChangeAsync(meetingId, (meeting, board, stamp) => meeting.Change(board, call, stamp));

    /// <exception cref="RuleBroken">See <see cref="BoardMeeting.Cancel"/>.</exception>
    public Task CancelAsync(Guid meetingId, string reason) => ChangeAsync(meetingId, (meeting, board, stamp) => meeting.Cancel(board, reason, stamp));

    /// <exception cref="RuleBroken">See <see cref="BoardMeeting.TakeMinutes"/>.</exception>
    public Task TakeMinutesAsync(Guid meetingId, MeetingMinutes minutes) => ChangeAsync(meetingId, (meeting, board, stamp) => meeting.TakeMinutes(board, minutes, stamp));

    /// <exception cref="RuleBroken">See <see cref="BoardMeeting.KeepSigned"/>; what the file store refuses.</exception>
    public async Task KeepSignedAsync(Guid meetingId, Stream content, string name)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var (meeting, board) = await LoadAsync(db, meetingId);
        Refusal.ThrowIfAny(meeting.WhyNotKeepSigned(stamp.Actor, board.AgencyId));
        meeting.KeepSigned(board, await files.SaveAsync(content, name, FileKind.Scan), stamp);
        await db.SaveAsync(stamp);
    }

    private async Task ChangeAsync(Guid meetingId, Action<BoardMeeting, EditorialBoard, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var (meeting, board) = await LoadAsync(db, meetingId);
        change(meeting, board, stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task<(BoardMeeting, EditorialBoard)> LoadAsync(GovernanceDb db, Guid meetingId)
    {
        var meeting = await db.BoardMeetings.Include(m => m.Attendances).SingleOrDefaultAsync(m => m.Id == meetingId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        return (meeting, await db.Boards.AsNoTracking().Include(b => b.Appointments).SingleAsync(b => b.Id == meeting.BoardId));
    }
}
