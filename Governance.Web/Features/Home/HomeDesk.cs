using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Training;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Calendar;
using Governance.Web.Features.Approvals.Timetable;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Drafts;
using Governance.Web.Features.Boards.Meetings;
using Governance.Web.Features.Boards.Papers;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Notices;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>Collects a person's day out of the rooms' own queries: each room is asked only for what the person's powers are about.</summary>
public sealed class HomeDesk(Texts texts, TimeProvider clock, QueueQueries queue, TimetableQueries timetable, ArticleQueries articles, BoardQueries boards, BoardDocumentQueries documents, MeetingQueries meetings, DraftQueries drafts, TrainingQueries training,
    PortalQueries portals, AgencyQueries agencies, NoticeQueries notices, CalendarQueries calendars, HandoverDesk handovers, MoneyDesk money, TechnicalDesk technical, TrainingDesk trainings, ChecksDesk checks)
{
    /// <summary>Rows of one kind; the rest is behind a link.</summary>
    private const int Most = 5;

    /// <summary>Days ahead in which a board's next meeting is announced.</summary>
    private const int MeetingDays = 14;

    /// <summary>Months beside a figure, the current one among them.</summary>
    internal const int Months = 6;

    public async Task<HomeView> ReadAsync(Actor actor)
    {
        var view = new HomeView();
        await NoticesAsync(actor, view);
        if (actor.MayAnywhere(Power.Approve)) await QueueAsync(actor, view);
        if (actor.MayAnywhere(Power.Write)) await WritingAsync(actor, view);
        await money.AddAsync(actor, view);
        await technical.AddAsync(actor, view);
        await trainings.AddAsync(actor, view);
        await checks.AddAsync(actor, view);
        if (actor.MayAnywhere(Power.RunPortal)) await PortalsAsync(actor, view);
        var duties = new List<DutyRow>();
        foreach (var agency in actor.Grants.Select(g => g.AgencyId).OfType<Guid>().Distinct()) duties.AddRange(await training.OnDutyAsync(agency, actor.Day.Year, actor.Day));
        if (actor.AgenciesFor(Power.RecordBoard) is { Count: > 0 } kept) await BoardsAsync(actor, kept, duties, view);
        await handovers.AddAsync(actor, view);
        if (actor.MayAnywhere(Power.Administer) && await agencies.WithoutClerkAsync(actor.Day) is > 0 and var without)
            view.Waiting.Add(new(texts["Home.NoClerk", without], "/co-quan", texts["Home.FirstPosts"], StateTone.Information));
        Own(actor, duties, view);
        return view;
    }

    /// <summary>What was brought to the person and is told nowhere else on this page; the rest is counted.</summary>
    private async Task NoticesAsync(Actor actor, HomeView view)
    {
        var unread = await notices.ListAsync(actor, new(Unread: true, Size: Most));
        view.Waiting.AddRange(unread.Rows.Where(n => n is { OverAt: null, Kind: NoticeKind.Escalated or NoticeKind.Voided or NoticeKind.Schedule or NoticeKind.Comment })
            .Select(n => new HomeItem(texts[n.Text, [.. n.Arguments]], n.About, texts.Of("Notices", n.Kind), n.Kind is NoticeKind.Comment ? StateTone.Information : StateTone.Bad)));
        if (unread.Total > 0) view.Soon.Add(new(texts["Home.Notices", unread.Total], "/thong-bao?loc=chua-doc", texts["Notices.OnlyUnread"], StateTone.Information));
    }

    private async Task QueueAsync(Actor actor, HomeView view)
    {
        var now = clock.UtcNow();
        var mine = await queue.ListAsync(actor, new(), now);
        var clocks = await calendars.ClocksAsync([.. mine.Rows.Select(r => r.AgencyId).Distinct()], actor.Day);
        view.Waiting.AddRange(mine.Rows.Take(Most).Select(row => new HomeItem(row.Title, $"/hang-doi/{row.RequestId}",
            DueWords.Of(texts, clocks[row.AgencyId].Left(now, row.DueAt)), row.DueAt < now ? StateTone.Bad : StateTone.Neutral)));
        if (mine.Total > Most) view.Waiting.Add(new(texts["Home.AllWaiting", mine.Total], "/hang-doi", "", StateTone.Neutral));
        if ((await queue.ListAsync(actor, new(QueueScope.Late), now)).Total is > 0 and var late)
            view.Soon.Add(new(texts["Home.LateInQueue", late], $"/hang-doi?loc={QueueScope.Late}", texts["Home.Overdue"], StateTone.Bad));
        if (await timetable.OverdueAsync(actor, now) is > 0 and var overdue) view.Soon.Add(new(texts["Home.ScheduleOverdue", overdue], "/hang-doi/hen-gio", texts["Home.Overdue"], StateTone.Bad));
        view.Figures.Add(new("Home.Figure.Queue", mine.Total.ToString("N0"), "/hang-doi"));
    }

    private async Task WritingAsync(Actor actor, HomeView view)
    {
        foreach (var (state, tone) in new[] { (EditionState.SentBack, StateTone.Warning), (EditionState.Draft, StateTone.Neutral) })
        {
            var mine = await articles.ListAsync(actor, new(state, Mine: true));
            view.Waiting.AddRange(mine.Rows.Take(Most).Select(row => new HomeItem(row.Title, $"/tin-bai/{row.ArticleId}", texts.Of("Editorial", state), tone)));
        }
        var months = await articles.PublishedByMonthAsync(actor, actor.Day.AddMonths(1 - Months));
        view.Figures.Add(new("Home.Figure.Published", months[^1].Works.ToString("N0"), $"/tin-bai?trang-thai={EditionState.Live}",
            [.. months.Select(m => new MonthBar(m.Month, m.Works, m.Works.ToString("N0")))]));
    }

    private async Task PortalsAsync(Actor actor, HomeView view)
    {
        var mine = actor.AgenciesFor(Power.RunPortal);
        foreach (var (state, tone) in new[] { (PortalState.Failing, StateTone.Bad), (PortalState.Waiting, StateTone.Information) })
            view.Waiting.AddRange((await portals.ListAsync(new(State: state, Agencies: mine), actor.Day)).Rows.Take(Most).Select(p => new HomeItem(p.AgencyName, $"/cong-thong-tin/{p.Id}", texts.Of("Portals", state), tone)));
        var shown = await portals.ListAsync(new(State: PortalState.UpToDate, Agencies: mine), actor.Day);
        view.Figures.Add(new("Home.Figure.Portals", shown.Total.ToString("N0"), "/cong-thong-tin"));
    }

    private async Task BoardsAsync(Actor actor, IReadOnlyList<Guid> kept, IEnumerable<DutyRow> duties, HomeView view)
    {
        var register = await boards.RegisterAsync(new(actor.Day, PageSize: kept.Count, Agencies: kept));
        foreach (var row in register.Rows.Where(r => r.State is not BoardState.Meets))
            view.Soon.Add(row.BoardId is { } id
                ? new(row.AgencyName, $"/ban-bien-tap/{id}", texts.Of("Boards", row.State), row.State is BoardState.Broken ? StateTone.Bad : StateTone.Warning)
                : new(texts["Home.NoBoard", row.AgencyName], $"/ban-bien-tap/moi?coquan={row.AgencyCode}", texts["Home.Missing"], StateTone.Warning));
        foreach (var board in await boards.LeaderlessAsync([.. register.Rows.Where(r => r.BoardId is not null).Select(r => r.AgencyId)], actor.Day))
            view.Soon.Add(new(texts["Home.NoLeader", board.AgencyName], $"/ban-bien-tap/{board.BoardId}", texts["Home.NobodyApproves"], StateTone.Bad));
        foreach (var row in register.Rows.Where(r => r.ExpiringOn is not null))
            view.Soon.Add(new(texts["Home.Expiring", row.AgencyName], $"/ban-bien-tap/{row.BoardId}", texts["Home.Ends", row.ExpiringOn!.Value.AddDays(-1)], StateTone.Warning));
        foreach (var (board, agency, missing) in await documents.MissingAsync(kept, actor.Day))
            view.Soon.Add(new(texts["Home.NoRegulations", agency, missing], $"/ban-bien-tap/{board}?muc={BoardPart.Documents}", texts["Home.Missing"], StateTone.Warning));
        foreach (var draft in (await drafts.InWorkAsync(kept)).Take(Most))
            view.Waiting.Add(new(texts["Home.Draft", texts.Of("Boards", draft.Kind), draft.AgencyName], $"/ban-bien-tap/du-thao/{draft.Id}", texts["Home.DraftFor", draft.EffectiveFrom], draft.EffectiveFrom < actor.Day ? StateTone.Warning : StateTone.Neutral));
        foreach (var (meeting, agency, at) in await meetings.CalledAsync(kept, actor.Day, actor.Day.AddDays(MeetingDays)))
            view.Soon.Add(new(texts["Home.MeetingCalled", agency], $"/ban-bien-tap/cuoc-hop/{meeting}", texts["Home.MeetingAt", at], StateTone.Information));
        foreach (var (board, agency, on) in await meetings.DueAsync(kept, actor.Day, actor.Day.AddDays(MeetingDays)))
            view.Soon.Add(new(texts["Home.MeetingDue", agency], $"/ban-bien-tap/{board}?muc={BoardPart.Meetings}", texts["Home.DueOn", on], StateTone.Warning));
        var due = duties.Where(d => kept.Contains(d.AgencyId) && d.State is not DutyState.Exempt).ToList();
        if (due.Count == 0) return;
        var met = due.Count(d => d.State is DutyState.Met);
        if (met < due.Count) view.Soon.Add(new(texts["Home.Untrained", due.Count - met], "/dao-tao", texts["Home.ByYearEnd"], StateTone.Warning));
        view.Figures.Add(new("Home.Figure.Trained", texts["Home.OfAll", met, due.Count], "/dao-tao"));
    }

    /// <summary>What the person's own capacities ask of them: an end that comes, a duty that is not met.</summary>
    private void Own(Actor actor, IEnumerable<DutyRow> duties, HomeView view)
    {
        foreach (var held in actor.Grants.Where(g => g.Period.Until is { } until && until <= actor.Day.AddDays(BoardQueries.ExpiryDays)).DistinctBy(g => (g.AgencyId, g.Title, g.OnBehalf?.Signature)))
            view.Soon.Add(new(held.OnBehalf is { } behalf ? texts["Home.MyDelegation", behalf.Signature.Name] : texts["Home.MyTerm", texts[held.Title]], $"/con-nguoi/{actor.PersonId}", texts["Home.Ends", held.Period.Until!.Value.AddDays(-1)], StateTone.Warning));
        if (duties.Any(d => d.PersonId == actor.PersonId && d.State is not (DutyState.Met or DutyState.Exempt)))
            view.Soon.Add(new(texts["Home.MyTraining", actor.Day.Year], "/dao-tao", texts["Home.ByYearEnd"], StateTone.Warning));
    }
}
