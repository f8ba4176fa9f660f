using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Reminders;

/// <summary>Who is to be reminded, and what became of it: to those who keep the records of an agency, and to the province's.</summary>
public sealed class ReminderQueries(IDbContextFactory<GovernanceDb> databases, TrainingQueries duties)
{
    /// <summary>Those who still owe the year's duty and hold their post still.</summary>
    /// <param name="agencies">Null = in all.</param>
    public async Task<IReadOnlyList<DutyRow>> OwingAsync(int year, DateOnly today, IReadOnlyList<Guid>? agencies)
    {
        var rows = new List<DutyRow>();
        if (agencies is null) rows.AddRange(await duties.PeopleAsync(new(year), today));
        else foreach (var agency in agencies) rows.AddRange(await duties.OnDutyAsync(agency, year, today));
        return [.. rows.Where(r => r.State is not (DutyState.Met or DutyState.Exempt) && !(r.EndedOn <= today))];
    }

    /// <summary>Record clerks of that day by agency.</summary>
    public async Task<ILookup<Guid, Guid>> ClerksAsync(DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await db.PostHoldings.Where(h => h.Post == AgencyPost.RecordClerk && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until))
            .Select(h => new { h.AgencyId, h.PersonId }).Distinct().ToListAsync()).ToLookup(h => h.AgencyId, h => h.PersonId);
    }

    /// <exception cref="RuleBroken">What <see cref="WhyNotSend"/> says.</exception>
    public async Task<ReminderState> StateAsync(Actor reader, IReadOnlyList<Guid>? agencies)
    {
        Refusal.ThrowIfAny(WhyNotSend(reader, agencies));
        var (today, year) = (reader.Day, reader.Day.Year);
        var owing = await OwingAsync(year, today, agencies);
        var clerks = await ClerksAsync(today);
        await using var db = await databases.CreateDbContextAsync();
        var rules = new ReminderRules(await db.ReminderRules.AsNoTracking().ToListAsync());
        var people = owing.Select(r => r.PersonId).ToHashSet();
        var prefix = $"{ReminderMails.Reminder}/{year}/{ReminderRow.ByHand(today)}/";
        var reminded = await db.Mails.Where(m => m.Key.StartsWith(prefix)).Select(m => m.PersonId).ToListAsync();
        var addressed = (await db.People.Where(p => p.Email != null && p.Email != "").Select(p => p.Id).ToListAsync()).ToHashSet();
        return new(rules.For(year), rules.NextAfter(year, today), people.Count, people.Count(p => !addressed.Contains(p)), reminded.Count(p => p is { } id && people.Contains(id)),
            [.. owing.Where(r => !clerks.Contains(r.AgencyId)).Select(r => r.AgencyName).Distinct()]);
    }

    /// <summary>Mails about the year's duty, newest first.</summary>
    /// <param name="agencies">Those to people who work there or hold a post there; null = all.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotSend"/> says.</exception>
    public async Task<ReminderLog> LogAsync(Actor reader, IReadOnlyList<Guid>? agencies, ReminderFilter filter)
    {
        Refusal.ThrowIfAny(WhyNotSend(reader, agencies));
        var (reminders, digests, folded) = ($"{ReminderMails.Reminder}/{filter.Year}/", $"{ReminderMails.Digest}/{filter.Year}/", Text.Fold(filter.Search));
        await using var db = await databases.CreateDbContextAsync();
        var mails = db.Mails.AsNoTracking().Where(m => m.Key.StartsWith(reminders) || m.Key.StartsWith(digests));
        if (agencies is not null)
            mails = mails.Where(m => db.People.Any(p => p.Id == m.PersonId && agencies.Contains(p.AgencyId!.Value)) || db.PostHoldings.Any(h => h.PersonId == m.PersonId && agencies.Contains(h.AgencyId))
                || db.Appointments.Any(a => a.PersonId == m.PersonId && db.Boards.Any(b => b.Id == a.BoardId && agencies.Contains(b.AgencyId))));
        var states = await mails.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        if (filter.State is { } state) mails = mails.Where(m => m.State == state);
        if (folded != "") mails = mails.Where(m => db.People.Any(p => p.Id == m.PersonId && p.FoldedName.Contains(folded)));
        var rows = await (from m in mails
                          join p in db.People on m.PersonId equals p.Id into people
                          from p in people.DefaultIfEmpty()
                          orderby m.EnqueuedAt descending, m.Id descending
                          select new ReminderRow(m.Id, m.Key, p.FullName, m.To ?? p.Email, m.State, m.EnqueuedAt, m.SentAt, m.Problem))
            .Skip(filter.Page * filter.Size).Take(filter.Size).ToListAsync();
        return new(rows, await mails.CountAsync(), states);
    }

    /// <summary>Agencies whose people the reader may remind.</summary>
    public async Task<IReadOnlyList<TrainingAgency>> AgenciesAsync(Actor reader)
    {
        var mine = WhyNotSend(reader, null) is null ? null : reader.AgenciesFor(Power.RecordBoard);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => mine == null || mine.Contains(a.Id)).OrderBy(a => a.FoldedName).Select(a => new TrainingAgency(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>When the machine reminds from that year on; null = as usual.</summary>
    public async Task<ReminderRule?> RuleAsync(int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.ReminderRules.AsNoTracking().Where(r => r.FromYear <= year).OrderByDescending(r => r.FromYear).FirstOrDefaultAsync();
    }

    /// <summary>Why someone may neither remind there nor see who was: its record clerk may, in the whole province the province's.</summary>
    /// <param name="agencies">Null = the whole province.</param>
    public static Refusal? WhyNotSend(Actor actor, IReadOnlyList<Guid>? agencies) =>
        DutyRule.WhyNotSetForAll(actor) is not { } province ? null
        : agencies is null or [] ? province
        : agencies.Select(agency => TrainingSession.WhyNotRecord(actor, agency)).FirstOrDefault(r => r is not null);
}
