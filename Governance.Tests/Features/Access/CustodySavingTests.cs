using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access.Custody;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access;

/// <summary>An account and two people it may pass to, over the real database.</summary>
public sealed class CustodySavingTests : IDisposable
{
    private readonly Governance.Domain.Agencies.Agency _agency = Some.Agency();
    private readonly Person _first = Some.Person("Trần Văn Máy"), _second = Some.Person("Lê Văn Mạng");
    private readonly Actor _technician;
    private TestDatabase _database = null!;

    public CustodySavingTests() => _technician = Some.Actor(_agency.Id, Power.RunPortal, Power.ReadCustody);

    [Theory, EveryDatabase]
    public async Task Of_two_who_hand_one_account_over_at_once_the_second_is_told(DatabaseKind kind)
    {
        var id = await BuildAsync(kind);
        var told = await Task.WhenAll(new[] { _first, _second }.Select(async person =>
        {
            try { await Actions.HandOverAsync(id, person.Id, Some.Day, "Nhà cung cấp"); }
            catch (RuleBroken broken) { return broken.Refusals[0].Name; }
            return "";
        }));
        Assert.Equal(["", "Access.Custody.NotBeforeTheLast"], told.Order(StringComparer.Ordinal));
        Assert.Single((await AccountAsync()).Custodies);
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_keeps_no_two_open_custodies_of_one_account(DatabaseKind kind)
    {
        var id = await BuildAsync(kind);
        await Actions.HandOverAsync(id, _first.Id, new(2026, 11, 1), "Nhà cung cấp");
        await using var db = _database.CreateDbContext();
        var blind = await db.PrivilegedAccounts.SingleAsync(); // without its custodies: the rule sees none
        db.Add(blind.HandOver(_second.Id, Some.Day, "Nhà cung cấp", Some.By(_technician)));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveAsync(Some.By(_technician)));
    }

    [Theory, EveryDatabase]
    public async Task A_hand_over_ends_the_one_and_begins_the_other_in_one_save(DatabaseKind kind)
    {
        var id = await BuildAsync(kind);
        await Actions.HandOverAsync(id, _first.Id, new(2026, 11, 1), "Nhà cung cấp");
        await Actions.HandOverAsync(id, _second.Id, Some.Day, "Trần Văn Máy");
        Assert.Equal([(_first.Id, new Period(new(2026, 11, 1), Some.Day)), (_second.Id, new Period(Some.Day))], (await AccountAsync()).Custodies.OrderBy(c => c.Period.From).Select(c => (c.PersonId, c.Period)));
    }

    public void Dispose() => _database.Dispose();

    private CustodyActions Actions => new(_database, Some.User(() => _technician));

    private async Task<Guid> BuildAsync(DatabaseKind kind)
    {
        _database = new(kind);
        await _database.AddAsync(_agency, _first, _second);
        return await Actions.AddAsync(_agency.Id, new(null, AccountUse.Server, "Máy chủ", null, null));
    }

    private async Task<PrivilegedAccount> AccountAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.PrivilegedAccounts.AsNoTracking().Include(a => a.Custodies).SingleAsync();
    }
}
