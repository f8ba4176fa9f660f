using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Domain.Royalties;

namespace Governance.Web.Data.Seeding;

/// <summary>Base salaries, rate schedules, genres, rates for creating information, withholding rules. The province's own schedule stays empty until its agency enters it.</summary>
internal static class RoyaltiesSeed
{
    /// <summary>The province's schedule is the one that limits; the others are there to compare with.</summary>
    private const string OwnSchedule = "daklak-16-2014";

    /// <summary>Its genres are those that articles are given.</summary>
    private const string GenreSample = "ninhthuan-23-2020";

    private static readonly LawRegister Register = new([.. LawSeed.Documents()]);

    internal static async Task SeedAsync(GovernanceDb db)
    {
        await db.UpsertAsync(Csv.Read("base_salary.csv").Select(Salary), s => s.Period.From);
        await db.UpsertAsync(Genres(), g => g.Code);
        await db.UpsertAsync(Csv.Read("information_creation_rates.csv").Select(CreationRate), r => r.Work);
        await db.UpsertAsync(Csv.Read("withholding_rules.csv").Select(Withholding), r => (r.Kind, r.Period.From));
        await db.UpsertAsync(Csv.Read("royalty_schedules.csv").GroupBy(r => r["schedule"]).Select(Schedule), s => s.Code);
        var ids = db.Set<RateSchedule>().Local.ToDictionary(s => s.Code, s => s.Id);
        await db.UpsertAsync(Csv.Read("royalty_schedules.csv").Where(r => r["genre"] != "").GroupBy(r => r["schedule"]).SelectMany(g => g.Select((r, i) => Row(ids[g.Key], r, i + 1))),
            r => (r.RateScheduleId, r.Order));
    }

    internal static IEnumerable<Genre> Genres() =>
        Csv.Read("royalty_schedules.csv").Where(r => r["schedule"] == GenreSample).Select((r, i) => new Genre(Words(r["genre"]), i + 1));

    private static BaseSalary Salary(CsvRow row) => new(row.Dong("amount_dong_per_month")!.Value, Interval(row), Basis(row), row.Confidence("confidence")!.Value);

    private static InformationCreationRate CreationRate(CsvRow row) => new(row["work"], Given(row["unit"]), row.Dong("max_dong"), Given(row["percent_of"]), row.Number("max_percent"),
        Basis(row), row.Confidence("confidence")!.Value);

    private static WithholdingRule Withholding(CsvRow row) => new(row["rule"] switch
    {
        "pit_withholding" => WithholdingKind.Withholding,
        "pit_withholding_on_request" => WithholdingKind.OnRequest,
        "pit_by_salary" => WithholdingKind.BySalary,
        "pit_commitment" => WithholdingKind.Commitment,
        "copyright_transfer" => WithholdingKind.CopyrightTransfer,
        var other => throw new FormatException($"Unknown withholding rule '{other}'."),
    }, row["payee"], row.Dong("threshold_dong"), row.Number("rate_percent"), Interval(row), Basis(row), row.Confidence("confidence")!.Value);

    private static RateSchedule Schedule(IGrouping<string, CsvRow> rows) => new(rows.Key, rows.Key == OwnSchedule ? ScheduleUse.Ceiling : ScheduleUse.Reference,
        Interval(rows.First()), Register.Resolve(rows.First()["basis"])[0] with { Article = null, Clause = null, Point = null }, rows.First().Confidence("confidence")!.Value, Given(rows.First()["note"]));

    private static RateScheduleRow Row(Guid schedule, CsvRow row, int order) =>
        new(schedule, order, Words(row["genre"]), row["quality_class"] is { Length: > 0 } quality ? Enum.Parse<QualityClass>(quality) : null,
            row["length_unit"] switch
            {
                "tác phẩm" => LengthUnit.Work,
                "½ trang A4" => LengthUnit.HalfPage,
                "ảnh" => LengthUnit.Picture,
                "" => null,
                var other => throw new FormatException($"Unknown length unit '{other}'."),
            }, row.Number("coefficient_min"), row.Number("coefficient_max"), Basis(row))
        {
            UnitBasis = Given(row["unit_basis"]),
            AdjustmentMin = row.Number("adjustment_percent_min"),
            AdjustmentMax = row.Number("adjustment_percent_max"),
            Note = Given(row["note"]),
        };

    private static Period Interval(CsvRow row) => new(row.Day("effective_from")!.Value, row.Day("effective_to"));

    private static LegalBasis Basis(CsvRow row) => Register.Resolve(row["basis"])[0];

    /// <summary>The files write ";" where the text has a comma.</summary>
    private static string Words(string text) => text.Replace(';', ',');

    private static string? Given(string text) => text == "" ? null : text;
}
