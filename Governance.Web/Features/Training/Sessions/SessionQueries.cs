using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>Training sessions: a register that every signed-in user may read.</summary>
public sealed class SessionQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>One page of the sessions that fit the filter, newest first, with the sums of all.</summary>
    public async Task<SessionRegister> RegisterAsync(SessionFilter filter, Actor actor)
    {
        var seen = actor.AgenciesFor(Power.ReadMoney);
        var (first, last, words) = (new DateOnly(filter.Year, 1, 1), new DateOnly(filter.Year, 12, 31), Text.Fold(filter.Search));
        await using var db = await databases.CreateDbContextAsync();
        var all = from s in db.TrainingSessions.AsNoTracking()
                  join c in db.Courses on s.CourseId equals c.Id
                  join a in db.Agencies on s.AgencyId equals a.Id
                  where s.LastDay >= first && s.LastDay <= last && (filter.Agency == null || a.Code == filter.Agency) && (words == "" || c.FoldedTitle.Contains(words))
                  select new { Session = s, Course = c, Agency = a.Name };
        var states = await all.GroupBy(x => x.Session.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var fit = filter.State is { } state ? all.Where(x => x.Session.State == state) : all;
        var rows = await fit.OrderByDescending(x => x.Session.FirstDay).ThenBy(x => x.Course.FoldedTitle).ThenBy(x => x.Session.Id).Skip(filter.Page * filter.Size).Take(filter.Size)
            .Select(x => new SessionRow(x.Session.Id, x.Course.Title, x.Course.Field, x.Agency, x.Session.FirstDay, x.Session.LastDay, x.Session.DecisionNumber, x.Session.Seats,
                x.Session.Attendances.Count(a => !a.IsWaiting), x.Session.Attendances.Count(a => a.Result == TrainingResult.Passed),
                x.Session.Attendances.Count(a => !a.IsWaiting && a.Result == TrainingResult.Pending), x.Session.Cost, seen == null || seen.Contains(x.Session.AgencyId) ? (long?)x.Session.Spending!.Amount : null, x.Session.State)).ToListAsync();
        var cost = await fit.SumAsync(x => x.Session.Cost);
        long? spent = seen is { Count: 0 } ? null : await fit.Where(x => seen == null || seen.Contains(x.Session.AgencyId)).SumAsync(x => (long?)x.Session.Spending!.Amount) ?? 0;
        var agency = filter.Agency is null ? null : await db.Agencies.AsNoTracking().Where(a => a.Code == filter.Agency).Select(a => a.Name).FirstOrDefaultAsync();
        return new(rows, await fit.CountAsync(), states, cost, spent, agency);
    }

    /// <summary>One session with its list; null when there is none.</summary>
    public async Task<SessionDetail?> SessionAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from s in db.TrainingSessions.AsNoTracking().Include(s => s.Attendances)
                           join c in db.Courses on s.CourseId equals c.Id
                           join a in db.Agencies on s.AgencyId equals a.Id
                           where s.Id == id
                           select new { Session = s, c.Title, c.Field, c.Hours, a.Code, AgencyName = a.Name, Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault() }).SingleOrDefaultAsync();
        if (found is null) return null;
        var people = await (from x in db.Attendances.AsNoTracking()
                            join p in db.People on x.PersonId equals p.Id
                            where x.SessionId == id
                            join a in db.Agencies on p.AgencyId equals a.Id into own
                            from a in own.DefaultIfEmpty()
                            select new AttendanceRow(p.Id, p.FullName, p.JobTitle, a == null ? null : a.Name, p.Email, x.IsWaiting, x.Place, x.Attended, x.PresentOn, x.Result, x.InvitedEdition != null)).ToListAsync();
        return new(found.Session, found.Title, found.Field, found.Hours, found.Code, found.AgencyName, found.Parent, [.. people.OrderBy(p => p.IsWaiting).ThenBy(p => p.IsWaiting ? p.Place : 0).ThenBy(p => Given(p.PersonName)).ThenBy(p => p.PersonName)]);
    }

    /// <summary>Sessions of these agencies that are over and not closed, oldest first.</summary>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<SessionNotice>> ToCloseAsync(IReadOnlyList<Guid> agencies, DateOnly day, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from s in db.TrainingSessions.AsNoTracking()
                      join c in db.Courses on s.CourseId equals c.Id
                      where agencies.Contains(s.AgencyId) && (s.State == SessionState.Planned || s.State == SessionState.Held) && s.LastDay < day
                      orderby s.LastDay
                      select new SessionNotice(s.Id, c.Title, s.FirstDay, s.LastDay)).Take(most).ToListAsync();
    }

    /// <summary>Sessions at which the person has a seat and that are not over, the next first.</summary>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<SessionNotice>> ExpectedAsync(Guid personId, DateOnly day, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from a in db.Attendances.AsNoTracking()
                      join s in db.TrainingSessions on a.SessionId equals s.Id
                      join c in db.Courses on s.CourseId equals c.Id
                      where a.PersonId == personId && !a.IsWaiting && (s.State == SessionState.Planned || s.State == SessionState.Held) && s.LastDay >= day
                      orderby s.FirstDay
                      select new SessionNotice(s.Id, c.Title, s.FirstDay, s.LastDay)).Take(most).ToListAsync();
    }

    /// <summary>How many of the session's letters stand where.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> LettersAsync(Guid sessionId)
    {
        var about = $"/dao-tao/dot/{sessionId}";
        await using var db = await databases.CreateDbContextAsync();
        var sent = await db.TrainingSessions.AsNoTracking().Where(s => s.Id == sessionId).Select(s => s.InvitationsSentAt).SingleOrDefaultAsync();
        var since = sent is { } utc ? DateTime.SpecifyKind(utc, DateTimeKind.Utc) : DateTime.MaxValue;
        return await db.Mails.AsNoTracking().Where(m => m.EnqueuedAt >= since && m.Kind == InvitationMails.Kind && m.About == about)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <summary>What the ledger holds for the session, oldest first; empty for who may not see the agency's money.</summary>
    public async Task<IReadOnlyList<PostingRow>> PostingsAsync(Actor actor, Guid sessionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await (from e in db.LedgerEntries.AsNoTracking()
                          join l in db.BudgetLines.IgnoreAutoIncludes() on e.LineId equals l.Id
                          join r in db.LedgerEntries on e.ReversesId equals r.Id into reversed
                          from r in reversed.DefaultIfEmpty()
                          where e.Document.Id == sessionId && e.Effect.Spent != 0
                          orderby e.Sequence
                          select new { l.AgencyId, Row = new PostingRow(e.Sequence, e.At, l.Year, l.Source, e.Effect.Spent, e.ActorName, e.Document.Text, (int?)r.Sequence) }).ToListAsync();
        return [.. rows.Where(r => actor.May(Power.ReadMoney, r.AgencyId)).Select(r => r.Row).OrderBy(r => r.At).ThenBy(r => r.Sequence)];
    }

    /// <summary>The funding sources with what task e has left from each in that year; null where the budget has no line, which means 0.</summary>
    public async Task<IReadOnlyList<SourceLeft>> SourcesAsync(Guid agencyId, int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        var left = await db.BudgetLines.AsNoTracking().IgnoreAutoIncludes().Where(l => l.AgencyId == agencyId && l.Year == year && l.TaskLetter == SpendingTask.Training)
            .Select(l => new { l.Source, l.Balance.Allocated, l.Balance.Committed, l.Balance.Spent }).ToDictionaryAsync(l => l.Source);
        var sources = await db.FundingSources.AsNoTracking().OrderBy(s => s.Order).Select(s => new { s.Code, s.Name }).ToListAsync();
        return [.. sources.Select(s => new SourceLeft(s.Code, s.Name, left.TryGetValue(s.Code, out var line) ? line.Allocated - line.Committed - line.Spent : null))];
    }

    /// <summary>Vietnamese lists are ordered by the given name, which stands last.</summary>
    private static string Given(string fullName) => Text.Fold(fullName).Split(' ')[^1];
}
