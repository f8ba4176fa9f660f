using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Web.Data.Seeding;

/// <summary>The sources of Điều 13.1, the tasks of Điều 13.3 and the steps of a budget year.</summary>
internal static class BudgetSeed
{
    private const string Practice = "practice:";

    internal static async Task SeedAsync(GovernanceDb db)
    {
        await db.UpsertAsync(Sources(), s => s.Code);
        await db.UpsertAsync(Csv.Read("spending_tasks.csv").Select(Spending), t => t.Letter);
        await db.UpsertAsync(Csv.Read("budget_calendar.csv").Select(Step), s => s.Name);
    }

    internal static IEnumerable<FundingSource> Sources() =>
    [
        new(FundingSource.StateBudget, "Ngân sách nhà nước", 1, LegalBasis.Regulation(13, 1)),
        new("THU", "Nguồn thu hợp pháp được để lại", 2, LegalBasis.Regulation(13, 1)),
        new("QC", "Quảng cáo trên cổng, trang thông tin điện tử", 3, LegalBasis.Regulation(13, 1)),
        new("KHAC", "Nguồn hợp pháp khác", 4, LegalBasis.Regulation(13, 1)),
    ];

    // The file is comma separated: commas of the regulation's text stand in it as semicolons.
    private static SpendingTask Spending(CsvRow row, int index) =>
        new(row["letter"], row["name"].Replace(';', ','), index + 1, LegalBasis.Regulation(13, 3, row["letter"]), row["candidate_codes"]);

    private static BudgetCalendarStep Step(CsvRow row)
    {
        var monthDay = row["month_day"].Split('-');
        var basis = row["basis"];
        var practice = basis.StartsWith(Practice, StringComparison.Ordinal);
        return new(row["step"], row["term"].Replace(';', ','), int.Parse(monthDay[0]), int.Parse(monthDay[1]), row["day_itself_counts"] == "yes",
            (int)row.Dong("year_offset")!.Value, (int?)row.Dong("from_budget_year"), LegalBasis.Parse(practice ? basis[Practice.Length..] : basis), practice, row.Confidence("confidence")!.Value);
    }
}
