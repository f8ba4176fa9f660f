using System.Diagnostics;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

public sealed class PlanReversalTests : ReorganisationTest
{
    [Fact]
    public async Task Applied_and_taken_back_every_row_stands_as_it_stood()
    {
        var person = Some.Person(agency: Communes[0].Id);
        await Database.AddAsync(person);
        await Database.AddAsync(new PostHolding(Communes[0].Id, person.Id, AgencyPost.RecordClerk, new(new(2026, 1, 1)), "01/QĐ", new(2025, 12, 30)),
            new EditorialBoard(Communes[0], SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, person.Id, secretary: true)], Some.By(Some.Actor(Communes[0].Id, Power.RecordBoard))));
        var before = await RowsAsync();
        var plan = await DraftAsync(StepKind.Merge, StepLine.Ending(Communes[0].Code) with { HostFate = HostFate.Redirect, HostTo = "moi-1", RedirectUntil = new(2027, 7, 1) }, StepLine.Ending(Communes[1].Code),
            StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66", "xamoimau.daklak.gov.vn"));
        await Actions.AddStepAsync(plan, StepKind.Rename, [StepLine.Staying(Communes[2].Code, "UBND xã Đổi Tên Mẫu")]);
        await ApplyAsync(plan);
        Assert.NotEqual(before, await RowsAsync());
        await using (var db = Database.CreateDbContext())
        {
            Assert.Equal(2, await db.AgencySuccessions.CountAsync());
            Assert.All(await db.Appointments.ToListAsync(), a => Assert.Equal(Day, a.Period.Until));
            Assert.Equal(Day, (await db.PostHoldings.SingleAsync()).Period.Until);
            var renamed = await db.Agencies.Include(a => a.FormerNames).SingleAsync(a => a.Id == Communes[2].Id);
            Assert.Equal((Communes[2].Name, "UBND xã Đổi Tên Mẫu"), (renamed.NameOn(Day.AddDays(-1)), renamed.NameOn(Day)));
        }
        await Actions.ReverseAsync(plan);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task What_was_built_upon_a_new_agency_keeps_the_plan_from_being_taken_back()
    {
        var plan = await DraftAsync(StepKind.Found, StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66"));
        await ApplyAsync(plan);
        await using var db = Database.CreateDbContext();
        await Database.AddAsync(new Portal((await db.Agencies.SingleAsync(a => a.Code == "moi-1")).Id, "Trang mới", PortalKind.Site));
        Assert.Equal("Agencies.BuiltUponSince", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ReverseAsync(plan))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_plan_of_all_communes_is_applied_and_taken_back_within_seconds()
    {
        var plan = await DraftAsync(StepKind.Dissolve, [.. Communes.Select(c => StepLine.Ending(c.Code))]);
        await Actions.AddStepAsync(plan, StepKind.Found, [.. Enumerable.Range(1, 100).Select(i => StepLine.Beginning($"moi-{i}", $"UBND xã Mẫu {i}", AgencyLevel.Commune, "66", $"mau{i}.daklak.gov.vn"))]);
        var before = await RowsAsync();
        var watch = Stopwatch.StartNew();
        await ApplyAsync(plan);
        var applied = watch.Elapsed;
        await Actions.ReverseAsync(plan);
        Xunit.TestContext.Current.TestOutputHelper!.WriteLine($"{Communes.Length + 100} agencies: dry run and apply {applied.TotalSeconds:0.0} s, reverse {(watch.Elapsed - applied).TotalSeconds:0.0} s");
        Assert.Equal(before, await RowsAsync());
    }
}
