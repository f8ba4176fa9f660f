using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access;

/// <summary>A board with a head who delegates to an officer, over the real database.</summary>
public sealed class DelegationSavingTests : IDisposable
{
    private static readonly DateOnly First = new(2026, 12, 1), Day = new(2026, 12, 10);
    private readonly SomeBoard _some = new();
    private readonly Person _head = Some.Person("Trần Văn Đầu"), _officer = Some.Person("Phạm Thị Thay");
    private TestDatabase _database = null!;

    [Theory, EveryDatabase]
    public async Task A_delegation_gives_its_receiver_the_power_in_its_days_with_its_limits(DatabaseKind kind)
    {
        await BuildAsync(kind);
        await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms());
        Assert.Empty(await GrantsAsync(First.AddDays(-1)));
        var grant = (await GrantsAsync(First)).First(g => g.Power is Power.Approve);
        Assert.Equal(("25/QĐ-SKHCN, 20/11/2026", "Boards.BoardPost.Head"), (grant.Decision, grant.Title));
        Assert.Equal(new SignedFor(_head.Id, "Trần Văn Đầu", "Trưởng ban", SigningForm.ByDelegation, "Chánh Văn phòng"), grant.OnBehalf!.Signature);
        Assert.Empty(await GrantsAsync(new(2027, 1, 1)));
    }

    [Theory, EveryDatabase]
    public async Task It_lapses_with_the_appointment_of_its_giver_without_anyone_doing_anything(DatabaseKind kind)
    {
        await BuildAsync(kind);
        await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms());
        await using (var db = _database.CreateDbContext())
        {
            var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).SingleAsync();
            board.Restructure(_some.Agency, SomeBoard.Paper(Day, "20/QĐ-SKHCN", new(2026, 11, 20)), new([board.Appointments[0].Id], []), _some.Clerk);
            await db.SaveAsync(Some.SystemStamp);
        }
        Assert.NotEmpty(await GrantsAsync(Day.AddDays(-1)));
        Assert.Empty(await GrantsAsync(Day));
        Assert.Equal((0, 1), ((await ListAsync(new(Day.AddDays(-1), State: DelegationPart.Lapsed))).Total, (await ListAsync(new(Day, State: DelegationPart.Lapsed))).Total));
        Assert.Equal(0, (await ListAsync(new(Day, "khong ai", State: DelegationPart.Lapsed))).Total);
    }

    [Theory, EveryDatabase]
    public async Task Revoked_it_ends_on_that_day(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var id = await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms());
        await ActionsBy(_some.Clerk.Actor).RevokeAsync(id, Day, "Trưởng ban đã về");
        Assert.NotEmpty(await GrantsAsync(Day.AddDays(-1)));
        Assert.Empty(await GrantsAsync(Day));
        var row = Assert.Single((await new DelegationQueries(_database).ListAsync(_some.Clerk.Actor, new(Day, State: DelegationPart.All))).Rows);
        Assert.Equal((DelegationState.Revoked, "Trưởng ban đã về"), (row.State, row.RevokeReason));
    }

    [Theory, EveryDatabase]
    public async Task The_same_paper_entered_twice_is_told(DatabaseKind kind)
    {
        await BuildAsync(kind);
        await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms());
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms()));
        Assert.Equal("Access.DelegatedAlready", Assert.Single(broken.Refusals).Name);
    }

    [Fact]
    public async Task The_receiver_cannot_delegate_it_further_nor_enter_it_for_the_head()
    {
        await BuildAsync(DatabaseKind.Sqlite);
        await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms() with { From = Some.Day });
        var officer = new Actor(_officer.Id, _officer.FullName, Some.Day, await GrantsAsync(Some.Day));
        var further = await Assert.ThrowsAsync<RuleBroken>(() => ActionsBy(officer).DelegateAsync(_officer.Id, Terms() with { ToPersonId = _head.Id }));
        Assert.Equal("Access.PassesOn", Assert.Single(further.Refusals).Name);
        var forTheHead = await Assert.ThrowsAsync<RuleBroken>(() => ActionsBy(officer).DelegateAsync(_head.Id, Terms(Matter.Prices)));
        Assert.Equal("Access.DelegationNotYours", Assert.Single(forTheHead.Refusals).Name);
    }

    [Fact]
    public async Task Someone_elses_delegation_is_not_revoked_by_a_stranger()
    {
        await BuildAsync(DatabaseKind.Sqlite);
        var id = await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms());
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => ActionsBy(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard)).RevokeAsync(id, First, "x"));
        Assert.Equal("Access.DelegationNotYours", Assert.Single(broken.Refusals).Name);
    }

    [Fact]
    public async Task The_register_tells_what_ends_soon_what_is_to_come_and_what_has_no_effect()
    {
        await BuildAsync(DatabaseKind.Sqlite);
        await ActionsBy(_some.Clerk.Actor).DelegateAsync(_head.Id, Terms());
        Assert.Equal(DelegationState.NotYet, await StateAsync(First.AddDays(-1)));
        Assert.Equal(DelegationState.InForce, await StateAsync(First));
        Assert.Equal(DelegationState.EndingSoon, await StateAsync(First.AddDays(1)));
        Assert.Equal(DelegationState.Over, await StateAsync(new(2027, 1, 1)));
        Assert.Equal(1, (await ListAsync(new(First, "dau"))).Total);
        Assert.Equal(1, (await ListAsync(new(First, "25/QĐ", "sokhcn", Matter.Works))).Total);
        Assert.Equal(0, (await ListAsync(new(First, Matter: Matter.Prices))).Total);
        Assert.Equal(1, (await ListAsync(new(First.AddDays(1), State: DelegationPart.Ending))).Total);
        Assert.Equal(0, (await ListAsync(new(First, State: DelegationPart.Ending, AgencyCode: "khong"))).Total);
    }

    public void Dispose() => _database.Dispose();

    private async Task<DelegationState> StateAsync(DateOnly day) => Assert.Single((await ListAsync(new(day, State: DelegationPart.All))).Rows).State;

    private Task<DelegationRows> ListAsync(DelegationFilter filter) => new DelegationQueries(_database).ListAsync(_some.Clerk.Actor, filter);

    private Task<IReadOnlyList<Grant>> GrantsAsync(DateOnly day) => new AccessQueries(_database).GrantsAsync(_officer.Id, day);

    private DelegationActions ActionsBy(Actor actor) => new(_database, Some.User(() => actor), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));

    private DelegationTerms Terms(Matter matter = Matter.Works) =>
        new(_officer.Id, [new(_some.Agency.Id, matter)], null, First, new(2027, 1, 1), SigningForm.ByDelegation, "Trưởng ban", "Chánh Văn phòng", "25/QĐ-SKHCN", new(2026, 11, 20));

    private async Task BuildAsync(DatabaseKind kind)
    {
        _database = new(kind);
        await _database.AddAsync(_some.Agency, _head, _officer);
        await _database.AddAsync(_some.Board(SomeBoard.Holder(BoardPost.Head, _head.Id)));
    }
}
