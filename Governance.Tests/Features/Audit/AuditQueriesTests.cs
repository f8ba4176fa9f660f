using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Audit;
using Governance.Web.Shell;

namespace Governance.Tests.Features.Audit;

public sealed class AuditQueriesTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly AuditTown _town;
    private readonly AuditQueries _queries;

    public AuditQueriesTests() => (_town, _queries) = (new(_database), new(_database));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_system_administrator_reads_everyones_entries_newest_first()
    {
        await _town.BuildAsync();
        var log = await _queries.LogAsync(AuditTown.Administrator, new());
        Assert.True(log.IsEveryones);
        // Those of the machine stand at the fake clock's instant, which is Monday at nine too.
        Assert.Equal(["PostHolding"], log.Rows.Where(r => r.At == AuditTown.Friday).Select(r => r.Subject));
        Assert.Equal(log.Rows.OrderByDescending(r => r.At).Select(r => r.Id), log.Rows.Select(r => r.Id));
        Assert.Equal(5, log.Total);
    }

    [Fact]
    public async Task Everyone_else_reads_their_own_entries_alone()
    {
        await _town.BuildAsync();
        var log = await _queries.LogAsync(_town.AsClerk, new());
        Assert.Equal([_town.Clerk.Id], log.Rows.Select(r => r.PersonId!.Value));
        Assert.Equal((1, false), (log.Total, log.IsEveryones));
    }

    [Fact]
    public async Task A_stranger_reads_nothing_whoever_they_search_for()
    {
        await _town.BuildAsync();
        var stranger = Some.Actor(_town.Agency.Id, Power.RunPortal);
        Assert.Empty((await _queries.LogAsync(stranger, new(Person: "Ghi"))).Rows);
        Assert.Empty((await _queries.LogAsync(Actor.System("seed", Some.Day), new())).Rows);
    }

    [Theory]
    [InlineData("TRAN DUC", "Trần Đức Kế")]
    [InlineData("trần đức", "Trần Đức Kế")]
    [InlineData("Test", "test")]
    public async Task A_name_is_found_with_and_without_marks(string search, string name)
    {
        await _town.BuildAsync();
        var log = await _queries.LogAsync(AuditTown.Administrator, new(Person: search));
        Assert.Equal([name], log.Rows.Select(r => r.Actor).Distinct());
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 1)]
    [InlineData("2026-11-21", "2026-11-22", 0)]
    [InlineData("2026-11-23", null, 4)]
    [InlineData(null, "2026-11-22", 1)]
    [InlineData("20/11/2026", "9999-12-31", 5)]
    public async Task Days_count_in_Vietnam_and_the_last_belongs_to_them(string? from, string? until, int count)
    {
        await _town.BuildAsync();
        Assert.Equal(count, (await _queries.LogAsync(AuditTown.Administrator, AuditFilter.From(from, until, null, null, null, null))).Total);
    }

    [Fact]
    public async Task Subject_and_kind_narrow_the_log()
    {
        await _town.BuildAsync();
        var changed = await _queries.LogAsync(AuditTown.Administrator, AuditFilter.From(null, null, null, "Person", "Changed", null));
        Assert.Equal((1, _town.Clerk.Id.ToString()), (changed.Total, Assert.Single(changed.Rows).SubjectId));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_the_total_counts_all()
    {
        await _town.BuildAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 3).Select(page => _queries.LogAsync(AuditTown.Administrator, new(Page: page, PageSize: 2))));
        Assert.Equal([2, 2, 1], pages.Select(p => p.Rows.Count));
        Assert.Equal(5, pages.SelectMany(p => p.Rows).Select(r => r.Id).Distinct().Count());
        Assert.All(pages, p => Assert.Equal(5, p.Total));
    }

    [Fact]
    public async Task Before_and_after_stand_side_by_side_and_ids_as_names()
    {
        await _town.BuildAsync();
        var rows = (await _queries.LogAsync(AuditTown.Administrator, new())).Rows;
        Assert.Contains(new("TaxCode", null, "•••"), rows.Single(r => r.Kind is ChangeKind.Changed).Fields);
        var post = rows.Single(r => r.Subject == "PostHolding").Fields;
        Assert.Contains(new("AgencyId", null, _town.Agency.Name), post);
        Assert.Contains(new("PersonId", null, _town.Accountant.FullName), post);
    }

    [Fact]
    public void Every_class_that_is_audited_has_words_in_both_languages()
    {
        Assert.Contains("Person", _queries.Subjects());
        Assert.DoesNotContain("AuditEntry", _queries.Subjects());
        Assert.Empty(_queries.Subjects().SelectMany(s => new[] { "vi", "en" }.Where(l => Texts.Find($"Audit.Subject.{s}", new(l)) is null).Select(l => $"{l} {s}")));
    }
}
