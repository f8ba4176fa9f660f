using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>What the duties of a year rest on: boards and sessions by their version alone, all else as it is, since there is little of it.</summary>
/// <param name="Administrators">Technical administrators of any day of the year.</param>
/// <param name="Sessions">Those that end in the year.</param>
internal sealed record DutySources(IReadOnlyList<BoardSource> Boards, IReadOnlyList<DutyHolder> Administrators, IReadOnlyList<SessionSource> Sessions,
    IReadOnlyList<TrainingExemption> Exemptions, IReadOnlyList<DutyRule> Rules, FittingFields Fields)
{
    /// <summary>Kinds of rows that any of it, or the agencies' names and order, are read from.</summary>
    internal static readonly string[] Kinds = [nameof(Agency), nameof(EditorialBoard), nameof(PostHolding), nameof(TrainingSession), nameof(Course), nameof(TrainingExemption), nameof(DutyRule), nameof(FittingField)];

    internal static async Task<DutySources> ReadAsync(GovernanceDb db, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return new(
            await db.Boards.Select(b => new BoardSource(b.Id, b.AgencyId, b.Version)).ToListAsync(),
            await db.PostHoldings.Where(h => h.Post == AgencyPost.TechnicalAdministrator && h.Period.From <= last && (h.Period.Until == null || h.Period.Until > first))
                .Select(h => new DutyHolder(h.PersonId, h.AgencyId, DutyCapacity.TechnicalAdministrator, h.Period)).ToListAsync(),
            await (from s in db.TrainingSessions
                   join c in db.Courses on s.CourseId equals c.Id
                   where s.LastDay >= first && s.LastDay <= last
                   select new SessionSource(s.Id, s.Version, s.LastDay, c.Field, c.AlsoField)).ToListAsync(),
            await db.TrainingExemptions.AsNoTracking().Where(e => e.Year == year && e.WithdrawnAt == null).ToListAsync(),
            await db.DutyRules.AsNoTracking().ToListAsync(),
            new(await db.FittingFields.AsNoTracking().ToListAsync()));
    }
}

internal sealed record BoardSource(Guid Id, Guid AgencyId, int Version);

internal sealed record SessionSource(Guid Id, int Version, DateOnly LastDay, TrainingField Field, TrainingField? AlsoField)
{
    internal IEnumerable<TrainingField> Fields => AlsoField is { } also ? [Field, also] : [Field];
}
