using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Boards.Drafts;
using Governance.Web.Features.Boards.Meetings;
using Governance.Web.Features.Boards.Papers;
using Governance.Web.Features.Boards.Settings;
using Governance.Web.Features.Boards.Teams;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Report;

/// <summary>What an inspector asks of one board on a day. Open to every signed-in user, as the register is; titles of drafts are not.</summary>
public sealed class ReportQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Months of work that are counted, up to and with the day.</summary>
    public const int Months = 12;

    /// <summary>Null when there is no board of that id.</summary>
    public async Task<BoardReport?> OfBoardAsync(Guid id, DateOnly day)
    {
        if (await new BoardQueries(databases).BoardAsync(id, day) is not { } board) return null;
        var (begin, end) = Window(day);
        var (documents, teams, settings) = (await new BoardDocumentQueries(databases).OfBoardAsync(id), await new HelperTeamQueries(databases).OfBoardAsync(id), await new BoardSettingsQueries(databases).OfBoardAsync(id));
        var meetings = new MeetingQueries(databases);
        var (held, own) = ((await meetings.OfBoardAsync(id)).Where(m => m.IsRecorded && m.StartsAt >= begin && m.StartsAt < end).ToList(), settings.FirstOrDefault(s => s.From <= day));
        var duties = (await new TrainingQueries(databases).OnDutyAsync(board.AgencyId, day.Year, day)).Where(d => d.Capacities.Contains(DutyCapacity.BoardMember));
        return new(board, await new DraftQueries(databases).ParentAsync(board.AgencyId), [.. documents.Where(d => d.InForceOn(day))], teams.FirstOrDefault(t => t.InForceOn(day)), own,
            held, Rhythm(board, own, day), await meetings.NextAsync(id, day), await FiguresAsync(board.AgencyId, day), [.. duties.OrderBy(d => d.State).ThenBy(d => d.PersonName, StringComparer.Ordinal)]);
    }

    /// <summary>One page of the requests behind a figure, the latest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<RequestRows> RequestsAsync(Actor actor, Guid agencyId, DateOnly day, RequestGroup group, int page)
    {
        await using var db = await databases.CreateDbContextAsync();
        var end = Window(day).End;
        var all = Of(Asked(db, agencyId, day), group, end);
        var readsDrafts = actor.ReadsDraftsOf().Contains(agencyId);
        var rows = await (from r in all.OrderByDescending(r => r.Request.RequestedAt).ThenBy(r => r.Request.Id).Skip((page - 1) * RequestRows.PageSize).Take(RequestRows.PageSize)
                          let isPublic = db.Editions.Any(e => e.Id == r.Request.SubjectId && e.LiveRevisionId != null) && r.Request.State == RequestState.Approved
                          select new RequestRow(r.Request.Id, readsDrafts || isPublic ? r.Request.Title : null, readsDrafts, r.Request.RequestedByName, r.Request.RequestedAt, r.Request.DueAt,
                              r.Decision == null ? null : r.Decision.At, r.Decision == null ? null : r.Decision.Kind, r.Decision == null ? null : r.Decision.PersonName)).ToListAsync();
        return new(rows, await all.CountAsync());
    }

    private async Task<RequestFigures> FiguresAsync(Guid agencyId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (asked, end) = (Asked(db, agencyId, day), Window(day).End);
        var handled = await Of(asked, RequestGroup.Handled, end).Select(r => new { r.Request.RequestedAt, r.Request.DueAt, r.Decision!.At }).ToListAsync();
        return new(handled.Count(h => h.At <= h.DueAt), handled.Count(h => h.At > h.DueAt), handled.Count == 0 ? null : handled.Average(h => (h.At - h.RequestedAt).TotalHours),
            await Of(asked, RequestGroup.Waiting, end).CountAsync(), await Of(asked, RequestGroup.Overdue, end).CountAsync());
    }

    /// <summary>Requests of the agency that were there on the day, each with the decision taken by its end; what was decided before the twelve months or withdrawn is left out.</summary>
    private static IQueryable<AskedFor> Asked(GovernanceDb db, Guid agencyId, DateOnly day)
    {
        var (begin, end) = Window(day);
        return from r in db.ApprovalRequests.AsNoTracking()
               where r.AgencyId == agencyId && r.RequestedAt < end
               join d in db.Decisions.Where(d => d.At < end).Where(RequestEnd.IsOne) on r.Id equals d.RequestId into decisions
               from d in decisions.DefaultIfEmpty()
               where d == null || d.At >= begin && d.Kind != Domain.Approvals.DecisionKind.Withdrawn
               select new AskedFor { Request = r, Decision = d };
    }

    private static IQueryable<AskedFor> Of(IQueryable<AskedFor> asked, RequestGroup group, DateTime end) => group switch
    {
        RequestGroup.Waiting => asked.Where(r => r.Decision == null),
        RequestGroup.Overdue => asked.Where(r => r.Decision == null && r.Request.DueAt < end),
        RequestGroup.OnTime => asked.Where(r => r.Decision != null && r.Decision.At <= r.Request.DueAt),
        RequestGroup.Late => asked.Where(r => r.Decision != null && r.Decision.At > r.Request.DueAt),
        _ => asked.Where(r => r.Decision != null),
    };

    /// <summary>UTC instants: the first of the twelve months, and the end of the day.</summary>
    private static (DateTime From, DateTime End) Window(DateOnly day) => (VietnamTime.StartOf(day.AddDays(1).AddMonths(-Months)), VietnamTime.StartOf(day.AddDays(1)));

    /// <summary>Whole rhythms in the twelve months, or in the shorter time since the board was founded.</summary>
    private static int? Rhythm(BoardView board, SettingsView? settings, DateOnly day)
    {
        if (settings?.MeetingMonths is not { } months) return null;
        var founded = board.Decisions.Where(d => d.Kind is Domain.Boards.DecisionKind.Founding && d.EffectiveFrom <= day).Select(d => d.EffectiveFrom).DefaultIfEmpty(day).Max();
        var since = (day.Year - founded.Year) * 12 + day.Month - founded.Month - (day.Day < founded.Day ? 1 : 0);
        return Math.Clamp(since, 0, Months) / months;
    }

    private sealed class AskedFor
    {
        public ApprovalRequest Request { get; init; } = null!;
        public Decision? Decision { get; init; }
    }
}
