using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies.Reorganisation;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;
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

    [Fact]
    public async Task The_roster_of_a_district_reads_on_its_last_day_and_is_over_on_the_next()
    {
        var district = await AgencyAsync("643");
        var head = Some.Person("Lê Thị Trưởng", district.Id);
        var board = new EditorialBoard(district, SomeBoard.Paper(new(2025, 1, 1)), [SomeBoard.Holder(BoardPost.Head, head.Id)], Some.By(Some.Actor(district.Id, Power.RecordBoard)));
        await Database.AddAsync(head);
        await Database.AddAsync(board);
        var queries = new BoardQueries(Database);
        var (last, next) = ((await queries.BoardAsync(board.Id, new(2025, 6, 30)))!, (await queries.BoardAsync(board.Id, new(2025, 7, 1)))!);
        Assert.Equal(("Lê Thị Trưởng", null), (last.Seats.First(s => s.Post is BoardPost.Head).Holder?.Name, last.AgencyEnded));
        Assert.Equal((null, new DateOnly(2025, 7, 1)), (next.InForce, next.AgencyEnded));
        Task<BoardRegister> On(DateOnly day) => queries.RegisterAsync(new(day, AgencyLevel.District) { PageSize = 500 });
        Assert.Equal((15, 0), ((await On(new(2025, 6, 30))).Total, (await On(new(2025, 7, 1))).Total));
    }

    [Fact]
    public async Task A_name_of_a_district_is_answered_by_its_portal_before_and_by_the_communes_after()
    {
        var commune = Communes.Single(c => c.FoldedName.EndsWith("krong ana", StringComparison.Ordinal));
        await using var db = Database.CreateDbContext();
        var portals = await db.Portals.ToDictionaryAsync(p => p.AgencyId, p => p.Id);
        var district = await db.HostAssignments.Where(h => h.Host == "krongana.daklak.gov.vn" && h.Period.Until != null).Select(h => h.PortalId).SingleAsync();
        var folder = new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName);
        var map = new HostMap(folder, new ReleaseKey(folder));
        map.Write(await new PublicationQueries(Database).HostsAsync());
        Assert.Equal((district, portals[commune.Id]), (map.PortalOf("krongana.daklak.gov.vn", new(2025, 6, 30)), map.PortalOf("krongana.daklak.gov.vn", new(2025, 7, 1))));
        Assert.NotEqual(district, portals[commune.Id]);
    }

    [Fact]
    public async Task What_nobody_changed_follows_a_correction_of_the_reference_data_and_what_someone_changed_is_left_and_reported()
    {
        await SetAsync(Communes[0].Id, "X1", Actor.System(ReferenceSeed.ActorName, Some.Day));
        await SetAsync(Communes[1].Id, "X2", Clerk());
        Assert.Equal([Communes[1].Code], await ReferenceSeed.RunAsync(Database, Clock));
        Assert.Equal((Communes[0].OfficialCode, "X2"), ((await AgencyAsync(Communes[0].Code)).OfficialCode, (await AgencyAsync(Communes[1].Code)).OfficialCode));
    }

    private async Task SetAsync(Guid agency, string official, Actor actor)
    {
        await using var db = Database.CreateDbContext();
        db.Entry(await db.Agencies.SingleAsync(a => a.Id == agency)).Property(a => a.OfficialCode).CurrentValue = official;
        await db.SaveAsync(Some.By(actor));
    }

    private async Task<Agency> AgencyAsync(string code)
    {
        await using var db = Database.CreateDbContext();
        return await db.Agencies.AsNoTracking().SingleAsync(a => a.Code == code);
    }
}
