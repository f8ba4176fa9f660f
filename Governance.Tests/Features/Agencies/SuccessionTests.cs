using Bunit;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Agencies.Successions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

public sealed class SuccessionTests : ReorganisationTest
{
    private static readonly DateOnly Ended = new(2025, 7, 1);
    private static readonly SuccessionPaper Known = new(Ended, "1660/NQ-MẪU", new(2025, 6, 16));
    private readonly Agency _district;

    public SuccessionTests()
    {
        using var db = Database.CreateDbContext();
        _district = db.Agencies.AsNoTracking().Single(a => a.Code == "643");
    }

    private SuccessionActions Successions => The<SuccessionActions>();

    [Fact]
    public async Task Who_follows_an_agency_is_entered_with_its_day_and_decision()
    {
        SignIn(Clerk());
        await Successions.EnterAsync(_district.Id, Communes[0].Code, Known);
        var row = (await ReadAsync()).Successors.Single();
        Assert.Equal((Communes[0].Name, Ended, "1660/NQ-MẪU", new DateOnly(2025, 6, 16)), (row.Name, row.From, row.Basis, row.SignedOn));
        Assert.Equal(_district.Name, (await The<SuccessionQueries>().OfAsync(Communes[0].Id, Clerk())).Predecessors.Single().Name);
    }

    [Theory]
    [InlineData("643", "2025-07-01", "Agencies.FollowsItself")]
    [InlineData("24118", "2025-07-01", "Agencies.DoesNotExistThen")] // a commune that ended on that very day
    [InlineData("66", "2025-06-30", "Agencies.FollowsTooSoon")]
    [InlineData("khong-co", "2025-07-01", "Agencies.NoSuchCode")]
    public async Task What_cannot_follow_is_refused(string successor, string from, string refusal)
    {
        SignIn(Clerk());
        var paper = Known with { From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RuleBroken>(() => Successions.EnterAsync(_district.Id, successor, paper))).Refusals[0].Name);
    }

    [Fact]
    public async Task Nothing_follows_an_agency_that_stands_nor_rests_on_a_decision_to_come()
    {
        SignIn(Clerk());
        Assert.Equal("Agencies.HasNotEnded", (await Assert.ThrowsAsync<RuleBroken>(() => Successions.EnterAsync(Communes[1].Id, Communes[0].Code, Known))).Refusals[0].Name);
        Assert.Equal("Agencies.NotYetSigned", (await Assert.ThrowsAsync<RuleBroken>(() => Successions.EnterAsync(_district.Id, Communes[0].Code, Known with { SignedOn = Some.Day.AddDays(1) }))).Refusals[0].Name);
    }

    [Fact]
    public async Task Only_the_clerk_of_the_province_enters_corrects_or_retracts()
    {
        SignIn(Clerk());
        await Successions.EnterAsync(_district.Id, Communes[0].Code, Known);
        var entered = (await ReadAsync()).Successors.Single().Id;
        SignIn(Some.Actor(_district.Id, Power.RecordBoard));
        foreach (var attempt in new[] { () => Successions.EnterAsync(_district.Id, Communes[1].Code, Known), () => Successions.CorrectAsync(entered, Communes[1].Code, Known, "Nhầm"), () => Successions.RetractAsync(entered, "Nhầm") })
            Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(attempt)).Refusals[0].Name);
    }

    [Fact]
    public async Task The_same_is_not_entered_twice_but_can_be_after_it_was_retracted()
    {
        SignIn(Clerk());
        await Successions.EnterAsync(_district.Id, Communes[0].Code, Known);
        Assert.Equal("Agencies.SuccessionKnown", (await Assert.ThrowsAsync<RuleBroken>(() => Successions.EnterAsync(_district.Id, Communes[0].Code, Known))).Refusals[0].Name);
        var entered = (await ReadAsync()).Successors.Single().Id;
        await Successions.RetractAsync(entered, "Nhập nhầm xã");
        Assert.Equal("Agencies.SuccessionRetracted", (await Assert.ThrowsAsync<RuleBroken>(() => Successions.RetractAsync(entered, "Lần nữa"))).Refusals[0].Name);
        await Successions.EnterAsync(_district.Id, Communes[0].Code, Known);
        Assert.Equal([null, "Nhập nhầm xã"], (await ReadAsync()).Successors.Select(s => s.RetractReason));
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_was_wrong_and_keeps_it_readable()
    {
        SignIn(Clerk());
        await Successions.EnterAsync(_district.Id, Communes[0].Code, Known);
        await Successions.CorrectAsync((await ReadAsync()).Successors.Single().Id, Communes[0].Code, Known with { Basis = "1661/NQ-MẪU" }, "Sai số nghị quyết");
        Assert.Equal([("1661/NQ-MẪU", null), ("1660/NQ-MẪU", "Sai số nghị quyết")], (await ReadAsync()).Successors.Select(s => (s.Basis, s.RetractReason)));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_enter_the_same_at_once_one_hears_that_it_is_known(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var (province, district, commune) = (Some.Agency("66", "UBND tỉnh", AgencyLevel.Province), new Agency("643", "UBND huyện", AgencyLevel.District, null, null, Ended), Some.Agency("xa", "UBND xã", AgencyLevel.Commune));
        await database.AddAsync(province, district, commune);
        var actions = new SuccessionActions(database, Some.User(() => Some.Actor(province.Id, Power.Reorganise)));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => actions.EnterAsync(district.Id, "xa", Known)).AsTask()));
        Assert.Equal("Agencies.SuccessionKnown", Assert.IsType<RuleBroken>(outcomes.OfType<Exception>().Single()).Refusals[0].Name);
        await using var db = database.CreateDbContext();
        Assert.Equal(1, await db.AgencySuccessions.CountAsync());
    }

    [Fact]
    public async Task The_page_says_that_nothing_is_entered_and_takes_an_entry()
    {
        var dialogs = Providers();
        var page = Show();
        Assert.Contains("chưa ai nhập cơ quan kế thừa", page.Markup);
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Succession.Enter")).Click();
        dialogs.WaitForElement(".form");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Save")).Click();
        dialogs.WaitForAssertion(() => Assert.Contains("Cơ quan kế thừa: cần nhập.", dialogs.Find(".problem").TextContent));
        var picker = dialogs.FindComponent<AgencyPicker>();
        await page.InvokeAsync(() => picker.Instance.ValueChanged.InvokeAsync(new(Communes[0].Code, Communes[0].Name)));
        dialogs.Find($"#{dialogs.FindAll("label").First(l => l.TextContent.Trim().TrimEnd('*') == Vi("Agencies.DecisionNumber")).GetAttribute("for")}").Change("1660/NQ-MẪU");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Save")).Click();
        page.WaitForAssertion(() => Assert.Contains("theo 1660/NQ-MẪU", page.Markup));
    }

    [Theory]
    [InlineData("buon ma thuot")]
    [InlineData("Buôn Ma Thuột")]
    [InlineData("643")]
    public async Task An_agency_is_found_by_its_name_with_or_without_marks_and_by_its_code(string search)
    {
        Assert.Contains(await The<AgencyQueries>().StandingAsync(Ended.AddDays(-1), search, 20), a => a.Code == "643");
        Assert.DoesNotContain(await The<AgencyQueries>().StandingAsync(Ended, search, 20), a => a.Code == "643");
    }

    private Task<SuccessionView> ReadAsync() => The<SuccessionQueries>().OfAsync(_district.Id, Clerk());

    private IRenderedComponent<AgencyPage> Show()
    {
        var clerk = SignIn(Clerk());
        The<NavigationManager>().NavigateTo("/co-quan/643?ngay=2025-06-30");
        return Render<AgencyPage>(p => p.Add(x => x.Code, "643").AddCascadingValue(clerk));
    }
}
