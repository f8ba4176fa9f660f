using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Calendar;

/// <summary>Entering the days of the working calendar.</summary>
public sealed class CalendarActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <param name="id">Null = a new day.</param>
    /// <param name="agencyId">Whose day; null = everybody's.</param>
    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="Holiday.Change"/> says.</exception>
    public async Task SaveAsync(Guid? id, Guid? agencyId, DayTerms terms)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var others = await SameDayAsync(db, agencyId, [terms.Day]);
            if (id is { } there) (await FindAsync(db, there)).Change(terms, others, stamp);
            else db.Add(new Holiday(agencyId, terms, others, stamp));
            await db.SaveAsync(stamp);
        });
    }

    /// <summary>What a workbook or a calendar file would bring in; nothing is kept of it.</summary>
    /// <exception cref="RuleBroken">What <see cref="Holiday.WhyNotSet"/> says; what is wrong with the file as a whole.</exception>
    public async Task<IReadOnlyList<CalendarFileRow>> ReadAsync(Guid? agencyId, Stream upload)
    {
        Refusal.ThrowIfAny(Holiday.WhyNotSet(await user.ActorAsync(), agencyId));
        var content = await WorkbookFile.ReadAsync(upload);
        await using var db = await databases.CreateDbContextAsync();
        var there = await db.Holidays.AsNoTracking().Where(h => h.AgencyId == agencyId).ToListAsync();
        return content.AsSpan().TrimStart("\uFEFF \r\n\t"u8).StartsWith("BEGIN:"u8) ? CalendarFile.ReadCalendar(content, there) : CalendarFile.ReadWorkbook(content, there);
    }

    /// <summary>All of them or none; brought in together, to be taken back together.</summary>
    /// <returns>What they can be taken back by.</returns>
    /// <exception cref="RuleBroken">Everything that is wrong with any of them.</exception>
    public async Task<Guid> AddAsync(Guid? agencyId, IReadOnlyList<DayTerms> days)
    {
        var (stamp, batch) = (await user.StampAsync(), Guid.CreateVersion7());
        Refusal.ThrowIfAny(Holiday.WhyNotSet(stamp.Actor, agencyId));
        await databases.RaceAsync(async db =>
        {
            var there = await SameDayAsync(db, agencyId, [.. days.Select(d => d.Day)]);
            if (days.SelectMany(d => Holiday.WhatIsWrong(d, there)).ToList() is { Count: > 0 } problems) throw new RuleBroken(problems);
            foreach (var day in days)
            {
                there.Add(new(agencyId, day, there, stamp, batch));
                db.Add(there[^1]);
            }
            await db.SaveAsync(stamp);
        });
        return batch;
    }

    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="Holiday.Confirm"/> says.</exception>
    public async Task ConfirmAsync(Guid id)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await FindAsync(db, id)).Confirm(stamp);
        await db.SaveAsync(stamp);
    }

    /// <returns>What it was, to be entered again when that was a mistake.</returns>
    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="Holiday.WhyNotSet"/> says.</exception>
    public async Task<DayTerms> RemoveAsync(Guid id)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var day = await FindAsync(db, id);
        Refusal.ThrowIfAny(Holiday.WhyNotSet(stamp.Actor, day.AgencyId));
        db.Remove(day);
        await db.SaveAsync(stamp);
        return new(day.Day, day.Kind, day.Name, day.Basis, day.Confidence, day.Exchanged);
    }

    /// <summary>Takes back what was brought in together.</summary>
    /// <returns>How many days.</returns>
    /// <exception cref="RuleBroken">Common.NotFound when nothing of it is left; what <see cref="Holiday.WhyNotSet"/> says.</exception>
    public async Task<int> TakeBackAsync(Guid batch)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var days = await db.Holidays.Where(h => h.BatchId == batch).ToListAsync();
        if (days.Count == 0) throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(Holiday.WhyNotSet(stamp.Actor, days[0].AgencyId));
        db.RemoveRange(days);
        await db.SaveAsync(stamp);
        return days.Count;
    }

    private static Task<List<Holiday>> SameDayAsync(GovernanceDb db, Guid? agencyId, IReadOnlyList<DateOnly> days) =>
        db.Holidays.Where(h => h.AgencyId == agencyId && days.Contains(h.Day)).ToListAsync();

    private static async Task<Holiday> FindAsync(GovernanceDb db, Guid id) =>
        await db.Holidays.SingleOrDefaultAsync(h => h.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
