using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Data;

public sealed class SavingTests
{
    [Theory, EveryDatabase]
    public async Task What_is_added_leaves_an_audit_entry_with_who_when_and_after(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var agency = Some.Agency();
        await using (var db = database.CreateDbContext())
        {
            db.Agencies.Add(agency);
            await db.SaveAsync(Some.By(Some.Actor(Guid.CreateVersion7(), "Lê Thị Ghi", agency.Id)));
        }
        await using var read = database.CreateDbContext();
        var entry = await read.AuditEntries.SingleAsync(a => a.SubjectId == agency.Id.ToString());
        Assert.Equal(("Lê Thị Ghi", Some.Instant, ChangeKind.Added, nameof(Agency)), (entry.ActorName, entry.At, entry.Kind, entry.Subject));
        Assert.Contains("\"Name\":\"Sở Khoa học và Công nghệ\"", entry.After);
        Assert.Null(entry.Before);
    }

    [Theory, EveryDatabase]
    public async Task The_second_to_save_is_told_who_was_first(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var holding = await SavedHolding(database);
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        first.Entry(await first.PostHoldings.SingleAsync()).Property(h => h.DecisionNumber).CurrentValue = "02/QĐ";
        second.Entry(await second.PostHoldings.SingleAsync()).Property(h => h.DecisionNumber).CurrentValue = "03/QĐ";
        await first.SaveAsync(Some.By(Some.Actor(Guid.CreateVersion7(), "Người Thứ Nhất", holding.AgencyId)));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => second.SaveAsync(Some.SystemStamp));
        Assert.Equal("Common.ChangedByAnother", broken.Refusals[0].Name);
        Assert.Equal("Người Thứ Nhất", broken.Refusals[0].Arguments[0]);
    }

    [Theory, EveryDatabase]
    public async Task A_part_that_is_changed_without_its_root_raises_the_version_of_the_root(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var some = new SomeBoard();
        var (head, deputy, member) = (Some.Person("Trần Văn Đầu"), Some.Person("Lê Thị Phó"), Some.Person("Phạm Văn Viên"));
        var board = some.Board(SomeBoard.Full(head.Id, deputy.Id, member.Id));
        await database.AddAsync(some.Agency, head, deputy, member, board);
        await using (var db = database.CreateDbContext())
        {
            db.Entry(await db.Appointments.FirstAsync()).Property(a => a.JobTitle).CurrentValue = "Phó Giám đốc";
            await db.SaveAsync(Some.SystemStamp);
        }
        await using var read = database.CreateDbContext();
        Assert.Equal(board.Version + 1, (await read.Boards.SingleAsync()).Version);
    }

    [Theory, EveryDatabase]
    public async Task Each_change_of_a_marked_kind_leaves_another_mark_and_no_other_change_does(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        await using var db = database.CreateDbContext();
        var marks = new List<string> { await db.MarkOfAsync(nameof(Agency)) };
        var agency = Some.Agency();
        await database.AddAsync(agency);
        marks.Add(await db.MarkOfAsync(nameof(Agency)));
        await database.AddAsync(Some.Person(agency: agency.Id));
        Assert.Equal(marks[^1], await db.MarkOfAsync(nameof(Agency)));
        await using (var other = database.CreateDbContext())
        {
            other.Entry(await other.Agencies.SingleAsync()).Property(a => a.Name).CurrentValue = "Sở Khoa học";
            await other.SaveAsync(Some.SystemStamp);
        }
        marks.Add(await db.MarkOfAsync(nameof(Agency)));
        Assert.Equal(3, marks.Distinct().Count());
    }

    [Theory, EveryDatabase]
    public async Task A_period_and_a_legal_basis_come_back_as_they_were_saved(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        await SavedHolding(database);
        await using var db = database.CreateDbContext();
        Assert.Equal(new Period(new(2026, 1, 1), new(2026, 12, 31)), (await db.PostHoldings.SingleAsync()).Period);
    }

    [Fact]
    public async Task A_secret_is_never_written_into_the_audit()
    {
        using var database = new TestDatabase();
        var person = Some.Person();
        await using var db = database.CreateDbContext();
        db.People.Add(person);
        db.Entry(person).Property(p => p.IdentityNumber).CurrentValue = "066085012345";
        await db.SaveAsync(Some.SystemStamp);
        var entry = await db.AuditEntries.SingleAsync(a => a.Subject == nameof(Person));
        Assert.DoesNotContain("066085012345", entry.After);
        Assert.Contains("•••", entry.After);
    }

    private static async Task<PostHolding> SavedHolding(TestDatabase database)
    {
        var agency = Some.Agency();
        var person = Some.Person(agency: agency.Id);
        var holding = new PostHolding(agency.Id, person.Id, AgencyPost.Accountant, new(new(2026, 1, 1), new(2026, 12, 31)), "01/QĐ", new(2025, 12, 30));
        await database.AddAsync(agency, person, holding);
        return holding;
    }
}
