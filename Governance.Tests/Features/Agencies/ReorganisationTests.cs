using System.Diagnostics;
using Bunit;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Agencies.Reorganisation;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

public sealed class ReorganisationTests : PageTest
{
    private static readonly DateOnly Day = new(2027, 1, 1);
    private static readonly PlanPaper Paper = new("Sắp xếp xã, phường", Day, "99/NQ-MẪU", new(2026, 11, 20), "Lê Văn Ký", "Chủ tịch");
    private readonly Agency _province;
    private readonly Agency[] _communes;

    public ReorganisationTests()
    {
        Services.AddAccess();
        Services.AddAgencies();
        ReferenceSeed.RunAsync(Database, Clock).GetAwaiter().GetResult();
        using var db = Database.CreateDbContext();
        _province = db.Agencies.AsNoTracking().Single(a => a.Code == "66");
        _communes = [.. db.Agencies.AsNoTracking().Where(a => a.Level == AgencyLevel.Commune && a.Dissolved == null).OrderBy(a => a.Code)];
    }

    private ReorganisationActions Actions => The<ReorganisationActions>();

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
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(_communes[0].Code));
        await Actions.ApplyAsync(plan, (await Actions.RehearseAsync(plan)).Fingerprint);
        await ReferenceSeed.RunAsync(Database, Clock);
        await using var db = Database.CreateDbContext();
        Assert.Equal(Day, (await db.Agencies.SingleAsync(a => a.Id == _communes[0].Id)).Dissolved);
    }

    [Fact]
    public async Task Applied_and_taken_back_every_row_stands_as_it_stood()
    {
        var person = Some.Person(agency: _communes[0].Id);
        await Database.AddAsync(person);
        await Database.AddAsync(new PostHolding(_communes[0].Id, person.Id, AgencyPost.RecordClerk, new(new(2026, 1, 1)), "01/QĐ", new(2025, 12, 30)),
            new EditorialBoard(_communes[0], SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, person.Id, secretary: true)], Some.By(Some.Actor(_communes[0].Id, Power.RecordBoard))));
        var before = await RowsAsync();
        var plan = await DraftAsync(StepKind.Merge, StepLine.Ending(_communes[0].Code) with { HostFate = HostFate.Redirect, HostTo = "moi-1", RedirectUntil = new(2027, 7, 1) }, StepLine.Ending(_communes[1].Code),
            StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66", "xamoimau.daklak.gov.vn"));
        await Actions.AddStepAsync(plan, StepKind.Rename, [StepLine.Staying(_communes[2].Code, "UBND xã Đổi Tên Mẫu")]);
        await Actions.ApplyAsync(plan, (await Actions.RehearseAsync(plan)).Fingerprint);
        Assert.NotEqual(before, await RowsAsync());
        await using (var db = Database.CreateDbContext())
        {
            Assert.Equal(2, await db.AgencySuccessions.CountAsync());
            Assert.All(await db.Appointments.ToListAsync(), a => Assert.Equal(Day, a.Period.Until));
            Assert.Equal(Day, (await db.PostHoldings.SingleAsync()).Period.Until);
            var renamed = await db.Agencies.Include(a => a.FormerNames).SingleAsync(a => a.Id == _communes[2].Id);
            Assert.Equal((_communes[2].Name, "UBND xã Đổi Tên Mẫu"), (renamed.NameOn(Day.AddDays(-1)), renamed.NameOn(Day)));
        }
        await Actions.ReverseAsync(plan);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task What_changed_since_the_dry_run_must_be_looked_at_again()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(_communes[0].Code));
        var seen = (await Actions.RehearseAsync(plan)).Fingerprint;
        var person = Some.Person(agency: _communes[0].Id);
        await Database.AddAsync(person);
        await Database.AddAsync(new PostHolding(_communes[0].Id, person.Id, AgencyPost.Accountant, new(new(2026, 1, 1)), "01/QĐ", new(2025, 12, 30)));
        Assert.Equal("Agencies.LookAgain", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(plan, seen))).Refusals[0].Name);
    }

    [Fact]
    public async Task What_was_built_upon_a_new_agency_keeps_the_plan_from_being_taken_back()
    {
        var plan = await DraftAsync(StepKind.Found, StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66"));
        await Actions.ApplyAsync(plan, (await Actions.RehearseAsync(plan)).Fingerprint);
        await using var db = Database.CreateDbContext();
        await Database.AddAsync(new Portal((await db.Agencies.SingleAsync(a => a.Code == "moi-1")).Id, "Trang mới", PortalKind.Site));
        Assert.Equal("Agencies.BuiltUponSince", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ReverseAsync(plan))).Refusals[0].Name);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_with_its_step()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending("643"));
        await Actions.AddStepAsync(plan, StepKind.Found, [StepLine.Beginning(_communes[0].Code, "Trùng mã", AgencyLevel.Commune, "66")]);
        Assert.Equal(["Agencies.EndsAlready", "Agencies.CodeTaken"], (await Actions.RehearseAsync(plan)).Problems.Select(p => p.Refusal.Name));
    }

    [Fact]
    public async Task A_host_name_held_then_is_refused()
    {
        var plan = await DraftAsync(StepKind.Found, StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66", "daklak.gov.vn"));
        Assert.Equal("Portals.HostHeld", (await Actions.RehearseAsync(plan)).Problems.Single().Refusal.Name);
    }

    [Fact]
    public async Task Only_the_clerk_of_the_province_plans()
    {
        SignIn(Some.Actor(_communes[0].Id, Power.RecordBoard));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.DraftAsync(Paper))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_neither_applied_nor_taken_back()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(_communes[0].Code));
        await Actions.DescribeAsync(plan, Paper with { Day = Some.Day });
        Assert.Equal("Agencies.PlanDayPassed", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.RehearseAsync(plan))).Refusals[0].Name);
    }

    [Fact]
    public async Task Of_two_who_apply_at_once_one_hears_that_it_is_done()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(_communes[0].Code));
        var seen = (await Actions.RehearseAsync(plan)).Fingerprint;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => Actions.ApplyAsync(plan, seen)).AsTask()));
        Assert.Equal("Agencies.PlanClosed", Assert.IsType<RuleBroken>(outcomes.OfType<Exception>().Single()).Refusals[0].Name);
    }

    [Fact]
    public async Task A_plan_of_all_communes_is_applied_and_taken_back_within_seconds()
    {
        var plan = await DraftAsync(StepKind.Dissolve, [.. _communes.Select(c => StepLine.Ending(c.Code))]);
        await Actions.AddStepAsync(plan, StepKind.Found, [.. Enumerable.Range(1, 100).Select(i => StepLine.Beginning($"moi-{i}", $"UBND xã Mẫu {i}", AgencyLevel.Commune, "66", $"mau{i}.daklak.gov.vn"))]);
        var before = await RowsAsync();
        var watch = Stopwatch.StartNew();
        await Actions.ApplyAsync(plan, (await Actions.RehearseAsync(plan)).Fingerprint);
        var applied = watch.Elapsed;
        await Actions.ReverseAsync(plan);
        Xunit.TestContext.Current.TestOutputHelper!.WriteLine($"{_communes.Length + 100} agencies: dry run and apply {applied.TotalSeconds:0.0} s, reverse {(watch.Elapsed - applied).TotalSeconds:0.0} s");
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Who_follows_an_agency_is_entered_by_a_person()
    {
        SignIn(Clerk());
        await using var db = Database.CreateDbContext();
        var district = await db.Agencies.SingleAsync(a => a.Code == "643");
        await Actions.EnterSuccessionAsync(district.Id, _communes[0].Id, "NQ mẫu");
        Assert.Equal(_communes[0].Name, (await The<ReorganisationQueries>().SuccessionAsync(district.Id, Clerk())).Successors.Single().Name);
        Assert.Equal("Agencies.HasNotEnded", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.EnterSuccessionAsync(_communes[1].Id, _communes[0].Id, "NQ mẫu"))).Refusals[0].Name);
    }

    [Fact]
    public async Task The_page_runs_dry_and_applies_after_a_confirmation()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(_communes[0].Code));
        Providers();
        var page = Render<PlanPage>(p => p.Add(x => x.Id, plan));
        Button(page, "Agencies.Plan.DryRun").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Agencies.Consequence.AgencyEnds"), page.Markup));
        Button(page, "Agencies.Plan.Apply").Click();
        Assert.Contains("01/01/2027", page.Find(".mud-alert").TextContent);
        Button(page, "Agencies.Plan.Apply").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Agencies.Plan.Effects"), page.Markup));
    }

    private AngleSharp.Dom.IElement Button(IRenderedComponent<PlanPage> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));

    private Actor Clerk() => Some.Actor(_province.Id, Power.Reorganise);

    private async Task<Guid> DraftAsync(StepKind kind, params StepLine[] lines)
    {
        SignIn(Clerk());
        var plan = await Actions.DraftAsync(Paper);
        await Actions.AddStepAsync(plan, kind, lines);
        return plan;
    }

    /// <summary>All that a plan may touch, but for versions.</summary>
    private async Task<string> RowsAsync()
    {
        await using var db = Database.CreateDbContext();
        object[] rows =
        [
            .. (await db.Agencies.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Code}{a.Name}{a.FoldedName}{a.Established}{a.Dissolved}{a.ParentId}"),
            .. (await db.AgencyNames.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Name}{a.Until}"),
            .. (await db.AgencySuccessions.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}"),
            .. (await db.PostHoldings.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Period}{a.EndDecisionNumber}{a.EndDecisionDate}"),
            .. (await db.BoardDecisions.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Number}{a.Kind}"),
            .. (await db.Appointments.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Period}{a.OpenSeat}{a.EndDecisionId}"),
            .. (await db.BoardTasks.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Period}"),
            .. (await db.Portals.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Name}{a.ArchivedFrom}"),
            .. (await db.HostAssignments.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Host}{a.PortalId}{a.Period}"),
            .. (await db.HostRedirects.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Host}"),
        ];
        return string.Join('\n', rows);
    }
}
