using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies.Reorganisation;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

/// <summary>The change of 2025-07-01 reads rightly the day before and the day after.</summary>
public sealed class RecordedChangeTests : ReorganisationTest
{
    [Fact]
    public async Task The_change_of_2025_stands_as_an_applied_plan_with_its_counts()
    {
        SignIn(Clerk());
        var row = (await The<ReorganisationQueries>().PlansAsync()).Single();
        var plan = (await The<ReorganisationQueries>().PlanAsync(row.Id, Clerk()))!;
        int Count(Consequence kind) => plan.Effects.Count(e => e.Kind == kind);
        Assert.Equal((PlanState.Applied, 15 + 184, 102, 13), (plan.State, Count(Consequence.AgencyEnds), Count(Consequence.AgencyBegins), Count(Consequence.HostReassigned)));
        Assert.Equal("Agencies.PlanInForce", plan.WhyNotReverse!.Name);
        await using var db = Database.CreateDbContext();
        Assert.Equal(0, await db.AgencySuccessions.CountAsync());
    }

    [Fact]
    public async Task A_head_of_a_district_has_authority_on_its_last_day_and_none_on_the_next()
    {
        await using var db = Database.CreateDbContext();
        var district = await db.Agencies.SingleAsync(a => a.Code == "643");
        var head = Some.Person("Lê Thị Trưởng", district.Id);
        var start = new DateOnly(2025, 1, 1);
        var clerk = Some.By(Some.Actor(district.Id, Power.RecordBoard));
        await Database.AddAsync(head);
        await Database.AddAsync(new EditorialBoard(district, SomeBoard.Paper(start), [SomeBoard.Holder(BoardPost.Head, head.Id)], clerk));
        Assert.Contains(await The<AccessQueries>().GrantsAsync(head.Id, new(2025, 6, 30)), g => g.Power is Power.Approve && g.AgencyId == district.Id);
        Assert.Empty(await The<AccessQueries>().GrantsAsync(head.Id, new(2025, 7, 1)));
        var rules = await db.CompositionRules.Where(r => r.Level == AgencyLevel.District).ToListAsync();
        Assert.True(rules.TrueForAll(r => r.Period.Contains(new(2025, 6, 30)) && !r.Period.Contains(new(2025, 7, 1))));
    }

    [Fact]
    public async Task Thirteen_host_names_belong_to_a_district_before_and_to_a_commune_after()
    {
        await using var db = Database.CreateDbContext();
        var held = await (from h in db.HostAssignments join p in db.Portals on h.PortalId equals p.Id join a in db.Agencies on p.AgencyId equals a.Id select new { h, a.Level }).AsNoTracking().ToListAsync();
        AgencyLevel? Owner(string host, DateOnly day) => held.Where(x => x.h.Host == host && x.h.Period.Contains(day)).Select(x => (AgencyLevel?)x.Level).SingleOrDefault();
        var twice = held.GroupBy(x => x.h.Host).Where(g => g.Count() == 2).Select(g => g.Key).ToList();
        Assert.Equal(13, twice.Count);
        Assert.All(twice, host => Assert.Equal((AgencyLevel.District, AgencyLevel.Commune), (Owner(host, new(2025, 6, 30)), Owner(host, new(2025, 7, 1)))));
    }

    [Fact]
    public async Task A_second_start_leaves_alone_what_a_plan_ended()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        await ApplyAsync(plan);
        await ReferenceSeed.RunAsync(Database, Clock);
        await using var db = Database.CreateDbContext();
        Assert.Equal(Day, (await db.Agencies.SingleAsync(a => a.Id == Communes[0].Id)).Dissolved);
    }
}
