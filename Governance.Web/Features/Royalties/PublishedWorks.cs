using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>What is live and was first published in a span of days, as it may be scored; with the rates of each day.</summary>
internal static class PublishedWorks
{
    internal static Task<List<PublishedWork>> PublishedAsync(this GovernanceDb db, Guid agencyId, DateOnly from, DateOnly until)
    {
        var (start, end) = (VietnamTime.StartOf(from), VietnamTime.StartOf(until));
        return ReadAsync(db, e => e.AgencyId == agencyId && e.FirstPublishedAt >= start && e.FirstPublishedAt < end);
    }

    internal static async Task<PublishedWork?> PublishedAsync(this GovernanceDb db, Guid articleId) =>
        (await ReadAsync(db, e => e.ArticleId == articleId)).SingleOrDefault();

    /// <summary>What applies in an agency on a day.</summary>
    internal static async Task<Func<DateOnly, Rates>> RatesAsync(this GovernanceDb db, Guid agencyId, DateOnly scoredOn)
    {
        var settings = await db.RoyaltySettings.AsNoTracking().SingleOrDefaultAsync(s => s.AgencyId == agencyId) ?? new RoyaltySettings(agencyId);
        var lists = await db.PriceLists.AsNoTracking().Where(l => l.AgencyId == agencyId).ToListAsync();
        var salaries = await db.BaseSalaries.AsNoTracking().ToListAsync();
        var schedules = await db.RateSchedules.AsNoTracking().Where(s => s.Use == ScheduleUse.Ceiling).Include(s => s.Rows).ToListAsync();
        return published =>
        {
            var day = settings.DayFor(published, scoredOn);
            return new(day, settings.RateDate, lists.Where(l => l.Period.Contains(day)).MaxBy(l => l.Period.From), salaries.SingleOrDefault(s => s.Period.Contains(day)), schedules);
        };
    }

    private static async Task<List<PublishedWork>> ReadAsync(GovernanceDb db, System.Linq.Expressions.Expression<Func<Domain.Editorial.Edition, bool>> which)
    {
        var rows = await (from edition in db.Editions.AsNoTracking().Where(e => e.Language == "vi" && e.FirstPublishedAt != null).Where(which)
                          join revision in db.Revisions on edition.LiveRevisionId equals revision.Id
                          orderby edition.FirstPublishedAt
                          select new { edition.ArticleId, edition.AgencyId, revision.Id, revision.Title, revision.GenreCode, edition.FirstPublishedAt }).ToListAsync();
        var ids = rows.Select(r => r.Id).ToList();
        var authors = (await (from share in db.AuthorShares.AsNoTracking()
                              join person in db.People on share.PersonId equals person.Id
                              where ids.Contains(share.RevisionId)
                              orderby share.Order
                              select new { share.RevisionId, Author = new WorkAuthor(person.Id, person.FullName, share.Percent) }).ToListAsync()).ToLookup(a => a.RevisionId, a => a.Author);
        return [.. rows.Select(r => new PublishedWork(r.ArticleId, r.AgencyId, r.Title, r.GenreCode, VietnamTime.DayOf(r.FirstPublishedAt!.Value), [.. authors[r.Id]]))];
    }
}
