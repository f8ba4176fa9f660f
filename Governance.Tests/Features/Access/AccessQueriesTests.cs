using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;

namespace Governance.Tests.Features.Access;

public sealed class AccessQueriesTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Theory, EveryDatabase]
    public async Task Power_begins_and_ends_with_the_appointment_and_names_its_decision(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var (some, person) = (new SomeBoard(), Some.Person());
        await database.AddAsync(some.Agency, person);
        await database.AddAsync(some.Board(SomeBoard.Holder(BoardPost.DeputyHead, person.Id, until: Day)));
        Assert.False(await MayApprove(SomeBoard.Founded.AddDays(-1)));
        Assert.True(await MayApprove(SomeBoard.Founded));
        Assert.True(await MayApprove(Day.AddDays(-1)));
        Assert.False(await MayApprove(Day));
        var grant = (await new AccessQueries(database).GrantsAsync(person.Id, SomeBoard.Founded)).First();
        Assert.Equal(("Boards.BoardPost.DeputyHead", "15/QĐ-SKHCN, 27/02/2026", new Period(SomeBoard.Founded, Day)), (grant.Title, grant.Decision, grant.Period));

        async Task<bool> MayApprove(DateOnly day) => (await new AccessQueries(database).GrantsAsync(person.Id, day)).Any(g => g.Power is Power.Approve && g.AgencyId == some.Agency.Id);
    }

    [Theory, EveryDatabase]
    public async Task Seats_tasks_and_posts_add_up_and_none_is_counted_twice(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var (some, person) = (new SomeBoard(), Some.Person());
        await database.AddAsync(some.Agency, person, Post(some.Agency, person, AgencyPost.RecordClerk), Post(some.Agency, person, AgencyPost.TechnicalAdministrator));
        await database.AddAsync(some.Board(SomeBoard.Holder(person: person.Id, secretary: true)));
        var grants = await new AccessQueries(database).GrantsAsync(person.Id, Day);
        Assert.Equal(["KeepContributors ReadDrafts RecordBoard", "KeepContributors ReadDrafts Write", "ReadCustody RunPortal", "ReadDrafts Score Write"],
            grants.GroupBy(g => g.Title).Select(g => string.Join(' ', g.Select(x => x.Power.ToString()).Order())).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task With_its_agency_a_board_ends_and_so_does_every_power(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var some = new SomeBoard(new Agency("643", "UBND thành phố Buôn Ma Thuột", AgencyLevel.District, null, dissolved: Day));
        var person = Some.Person();
        await database.AddAsync(some.Agency, person, Post(some.Agency, person, AgencyPost.Accountant));
        await database.AddAsync(some.Board(SomeBoard.Holder(BoardPost.Head, person.Id)));
        var access = new AccessQueries(database);
        Assert.NotEmpty(await access.GrantsAsync(person.Id, Day.AddDays(-1)));
        Assert.Empty(await access.GrantsAsync(person.Id, Day));
    }

    private static PostHolding Post(Agency agency, Person person, AgencyPost post) => new(agency.Id, person.Id, post, new(new(2026, 1, 1)), "01/QĐ", new(2025, 12, 30));
}
