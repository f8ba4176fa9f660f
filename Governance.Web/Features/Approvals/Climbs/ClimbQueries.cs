using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Calendar;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Climbs;

/// <summary>A level of a late request that was told.</summary>
public sealed record ClimbRow(int Level, string Title, string Names, DateTime At);

/// <summary>A level of an agency's rule, with who would be told today.</summary>
public sealed record ClimbLevelRow(EscalationTarget To, int AfterDays, IReadOnlyList<string> Names);

/// <param name="Since">First day of the row that applies; null = the house's default.</param>
public sealed record ClimbRule(CalendarAgency Agency, DateOnly? Since, IReadOnlyList<ClimbLevelRow> Levels);

/// <summary>How late work climbs, and what has climbed.</summary>
public sealed class ClimbQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>In the order of telling; empty also for what this person may not read.</summary>
    public async Task<IReadOnlyList<ClimbRow>> OfRequestAsync(Actor reader, Guid requestId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var readable = db.Editions.ReadableBy(reader).Select(e => e.Id);
        return await (from climb in db.Climbs
                      join request in db.ApprovalRequests on climb.RequestId equals request.Id
                      where request.Id == requestId && readable.Contains(request.SubjectId)
                      orderby climb.Step, climb.Level
                      select new ClimbRow(climb.Level, climb.Title, climb.Names, climb.At)).ToListAsync();
    }

    /// <summary>Agencies whose rule the reader may set or falls under.</summary>
    public async Task<IReadOnlyList<CalendarAgency>> AgenciesAsync(Actor reader)
    {
        var own = reader.Grants.Where(g => g.Period.Contains(reader.Day)).Select(g => g.AgencyId).OfType<Guid>().Distinct().ToList();
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.Where(a => own.Contains(a.Id)).OrderBy(a => a.FoldedName).Select(a => new CalendarAgency(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <returns>Null when no agency has that code.</returns>
    public async Task<ClimbRule?> RuleAsync(string agencyCode, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Agencies.Where(a => a.Code == agencyCode).Select(a => new CalendarAgency(a.Id, a.Code, a.Name)).SingleOrDefaultAsync() is not { } agency) return null;
        var rule = await db.EscalationRules.AsNoTracking().Where(r => r.AgencyId == agency.Id && r.From <= day).OrderByDescending(r => r.From).FirstOrDefaultAsync();
        var levels = await db.ClimbLevelsAsync(agency.Id, day);
        var people = levels.SelectMany(l => l.People).Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName);
        return new(agency, rule?.From, [.. (rule?.Lines ?? EscalationRule.Usual).Zip(levels, (line, level) => new ClimbLevelRow(line.To, line.AfterDays, [.. level.People.Select(p => names.GetValueOrDefault(p, ""))]))]);
    }
}
