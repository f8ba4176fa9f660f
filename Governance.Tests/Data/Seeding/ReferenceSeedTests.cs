using System.Globalization;
using Governance.Domain.Agencies;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Data.Seeding;

public sealed class ReferenceSeedTests
{
    public static TheoryData<string, string> BasisColumns() => new()
    {
        { "base_salary.csv", "basis" }, { "budget_calendar.csv", "basis" }, { "content_categories.csv", "basis" }, { "deadlines.csv", "basis" },
        { "information_creation_rates.csv", "basis" }, { "metadata_elements.csv", "basis" }, { "royalty_schedules.csv", "basis" },
        { "spending_tasks.csv", "basis" }, { "withholding_rules.csv", "basis" }, { "legal_documents.csv", "replaced_by" },
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
    public void Every_rule_that_a_host_name_follows_is_in_the_law_register()
    {
        var register = new LawRegister([.. LawSeed.Documents()]);
        var rules = Csv.Read("agencies.csv").SelectMany(r => r["host_basis"].Split(';')).Select(b => b.Trim()).Where(b => b.StartsWith("by rule", StringComparison.Ordinal)).Distinct();
        Assert.Equivalent(new[] { "Đ3.1.c", "Đ3.1.d", "NĐ 224/2026/NĐ-CP Đ11.4" }, rules.SelectMany(register.Resolve).Select(b => b.Short), strict: true);
    }

    [Fact]
    public void Every_deadline_and_every_doubt_has_its_words_in_both_languages()
    {
        var keys = Csv.Read("deadlines.csv").SelectMany(r => new[] { $"Law.Event.{Text.Slug(r["event"])}", $"Law.Unit.{Text.Slug(r["unit"])}" })
            .Concat(Csv.Read("legal_documents.csv").Where(r => r["confidence"].Length > 2).Select(r => $"Law.Note.{Text.Slug(r["confidence"])}"))
            .Concat(Csv.Read("agencies.csv").Where(r => r["host"] != "").Select(r => $"Agencies.HostBasis.{Text.Slug(r["host_basis"])}"));
        Assert.All(keys.Distinct(), key => Assert.All(["vi", "en"], language => Assert.NotNull(Texts.Find(key, CultureInfo.GetCultureInfo(language)))));
    }

    [Theory]
    [InlineData("QĐ 10/2024/QĐ-UBND", Confidence.NotFound)]
    [InlineData("NĐ 287/2026/NĐ-CP", Confidence.Read)]
    [InlineData("Luật 91/2025/QH15", Confidence.Secondary)]
    public void Of_several_words_on_how_sure_a_document_is_the_weakest_counts(string number, Confidence confidence) =>
        Assert.Equal(confidence, LawSeed.Documents().Single(d => d.Number == number).Confidence);

    [Fact]
    public async Task A_row_that_differs_from_the_file_takes_its_values_again_and_keeps_its_id()
    {
        using var database = new TestDatabase();
        await ReferenceSeed.RunAsync(database, TimeProvider.System);
        await using var db = database.CreateDbContext();
        var document = await db.LegalDocuments.SingleAsync(d => d.Number == "NĐ 42/2022/NĐ-CP");
        db.Entry(document).Property(d => d.EffectiveTo).CurrentValue = null;
        await db.SaveAsync(Some.SystemStamp);
        await ReferenceSeed.RunAsync(database, TimeProvider.System);
        await using var after = database.CreateDbContext();
        Assert.Equal(new DateOnly(2026, 7, 1), (await after.LegalDocuments.SingleAsync(d => d.Id == document.Id)).EffectiveTo);
        Assert.Equal(2, await after.AuditEntries.CountAsync(a => a.SubjectId == document.Id.ToString() && a.Kind == ChangeKind.Changed));
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
        Assert.Equal(324, agencies.Count(a => a.ParentId is null || agencies.Single(p => p.Id == a.ParentId).Level < a.Level));
        Assert.Equal((15, 0), (Districts(new(2025, 6, 30)), Districts(new(2025, 7, 1))));
        int Communes(DateOnly day) => agencies.Count(a => a.Level is AgencyLevel.Commune && a.ExistsOn(day));
        int Districts(DateOnly day) => agencies.Count(a => a.Level is AgencyLevel.District && a.ExistsOn(day));
    }
}
