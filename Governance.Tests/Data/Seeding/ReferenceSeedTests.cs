using Governance.Domain.Agencies;
using Governance.Domain.Law;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Data.Seeding;

public sealed class ReferenceSeedTests
{
    public static TheoryData<string, string> BasisColumns() => new()
    {
        { "base_salary.csv", "basis" }, { "budget_calendar.csv", "basis" }, { "content_categories.csv", "basis" }, { "deadlines.csv", "basis" },
        { "information_creation_rates.csv", "basis" }, { "metadata_elements.csv", "basis" }, { "royalty_schedules.csv", "basis" },
        { "spending_tasks.csv", "basis" }, { "withholding_rules.csv", "basis" },
    };

    [Theory, MemberData(nameof(BasisColumns))]
    public void Every_basis_named_in_a_seed_row_is_in_the_law_register(string file, string column)
    {
        var register = new LawRegister([.. LawSeed.Documents()]);
        var bases = Csv.Read(file).Select(r => r[column]).Where(b => b != "").Distinct().ToList();
        Assert.NotEmpty(bases);
        Assert.All(bases, basis => Assert.NotEmpty(register.Resolve(basis)));
    }

    [Fact]
    public void Every_composition_rule_rests_on_a_clause_of_the_regulation_that_exists()
    {
        var provisions = RegulationText.Read("QĐ 10/2024/QĐ-UBND", Csv.Lines("qd-10-2024.vi.txt"));
        Assert.All(BoardsSeed.Rules(), rule => Assert.Contains(provisions, p => p.Part is TextPart.Regulation && p.Article == rule.Basis.Article && p.Clause == rule.Basis.Clause && p.Point == rule.Basis.Point));
    }

    [Theory, EveryDatabase]
    public async Task Seeding_twice_changes_nothing_and_leaves_no_trace(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        await ReferenceSeed.RunAsync(database, TimeProvider.System);
        await using var db = database.CreateDbContext();
        var before = await db.AuditEntries.CountAsync();
        await ReferenceSeed.RunAsync(database, TimeProvider.System);
        Assert.True(before > 324);
        Assert.Equal(before, await db.AuditEntries.CountAsync());
    }

    [Fact]
    public async Task All_agencies_stand_with_their_intervals()
    {
        using var database = new TestDatabase();
        await ReferenceSeed.RunAsync(database, TimeProvider.System);
        await using var db = database.CreateDbContext();
        var agencies = await db.Agencies.AsNoTracking().ToListAsync();
        Assert.Equal(324, agencies.Count);
        Assert.Equal(184, Communes(new(2025, 6, 30)));
        Assert.Equal(102, Communes(new(2025, 7, 1)));
        Assert.Equal((15, 0), (Districts(new(2025, 6, 30)), Districts(new(2025, 7, 1))));
        int Communes(DateOnly day) => agencies.Count(a => a.Level is AgencyLevel.Commune && a.ExistsOn(day));
        int Districts(DateOnly day) => agencies.Count(a => a.Level is AgencyLevel.District && a.ExistsOn(day));
    }
}
