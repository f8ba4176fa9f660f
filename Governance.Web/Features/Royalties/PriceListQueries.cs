using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>A price list with what may be done to it.</summary>
/// <param name="UnitValue">Đồng for a coefficient of 1 today; null where it is a percentage and no base salary is known.</param>
/// <param name="Used">Works were scored by it.</param>
public sealed record PriceListRow(Guid Id, Period Period, PriceDecision Decision, SignedFor? SignedFor, PriceUnit Unit, decimal UnitAmount, decimal SiteFactor, decimal? UnitValue, bool Used,
    Refusal? WhyNotChange, IReadOnlyList<PriceTerm> Terms);

/// <summary>A schedule of the reference data, with its rows as price terms where they can be.</summary>
public sealed record ScheduleRow(string Code, ScheduleUse Use, Period Period, LegalBasis Basis, Confidence Confidence, string? Note, IReadOnlyList<PriceTerm> Terms);

/// <summary>All that the page of prices shows.</summary>
public sealed record Prices(IReadOnlyList<PriceListRow> Lists, IReadOnlyList<ScheduleRow> Schedules, IReadOnlyList<GenreChoice> Genres, BaseSalary? Salary, RateDate RateDate, Refusal? WhyNotDecide);

public sealed record GenreChoice(string Code, string Name);

/// <summary>What works are worth, by date.</summary>
public sealed class PriceListQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Newest list first.</summary>
    /// <returns>Null where the agency's prices may not be read.</returns>
    public async Task<Prices?> PricesAsync(Actor actor, Guid agencyId)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AgencyAsync(actor, agencyId, Power.Score, Power.ReadMoney, Power.DecidePrices) is null) return null;
        var lists = await db.PriceLists.AsNoTracking().Where(l => l.AgencyId == agencyId).OrderByDescending(l => l.Period.From).ToListAsync();
        var used = await UsedAsync(db, agencyId);
        var salary = (await db.BaseSalaries.AsNoTracking().ToListAsync()).SingleOrDefault(s => s.Period.Contains(actor.Day));
        var settings = await db.RoyaltySettings.AsNoTracking().SingleOrDefaultAsync(s => s.AgencyId == agencyId);
        var schedules = await db.RateSchedules.AsNoTracking().Include(s => s.Rows).OrderBy(s => s.Use).ThenBy(s => s.Code).ToListAsync();
        var genres = await db.Genres.AsNoTracking().OrderBy(g => g.Order).Select(g => new GenreChoice(g.Code, g.Name)).ToListAsync();
        return new([.. lists.Select(l => Row(actor, l, used.Contains(l.Id), salary))], [.. schedules.Select(Row)], genres, salary,
            settings?.RateDate ?? RateDate.Publication, PriceList.WhyNotDecide(actor, agencyId));
    }

    /// <summary>Lists by which a work was scored.</summary>
    internal static async Task<HashSet<Guid>> UsedAsync(GovernanceDb db, Guid agencyId) =>
        [.. await db.WorkScores.Where(s => s.AgencyId == agencyId).Select(s => s.Calculation.PriceListId).Distinct().ToListAsync()];

    private static PriceListRow Row(Actor actor, PriceList list, bool used, BaseSalary? salary) =>
        new(list.Id, list.Period, list.Decision, list.SignedFor, list.Unit, list.UnitAmount, list.SiteFactor,
            list.Unit is PriceUnit.Fixed ? list.UnitAmount : salary?.Amount * list.UnitAmount / 100, used, list.WhyNotChange(actor, used),
            [.. list.Items.OrderBy(i => i.Order).Select(i => new PriceTerm(i.GenreCode, i.GenreName, i.Quality, i.LengthUnit, i.CoefficientMin, i.CoefficientMax))]);

    private static ScheduleRow Row(RateSchedule schedule) =>
        new(schedule.Code, schedule.Use, schedule.Period, schedule.Basis, schedule.Confidence, schedule.Note,
            [.. schedule.Rows.Where(r => r is { LengthUnit: not null, CoefficientMax: not null }).OrderBy(r => r.Order)
                .Select(r => new PriceTerm(r.GenreCode, r.Genre, r.QualityClass, r.LengthUnit!.Value, r.CoefficientMin ?? 0, r.CoefficientMax!.Value))]);
}
