using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Features.Agencies;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Features.Agencies;

/// <summary>A name decided today is borne from its day on, not before; the old one is read for the time before.</summary>
public sealed class NewNamesTests : ReorganisationTest
{
    private const string NewName = "UBND xã Đổi Tên Mẫu";

    [Fact]
    public async Task An_agency_bears_its_new_name_from_its_day_on()
    {
        await RenameAsync();
        var old = Communes[0].Name;
        Assert.Equal((old, old, NewName), (await NameTodayAsync(), await NameOnAsync(Day.AddDays(-1)), await NameOnAsync(Day)));
        Assert.Equal(0, await RunAsync(Day.AddDays(-1)));
        Assert.Equal(old, await NameTodayAsync());
        Assert.Equal(1, await RunAsync(Day));
        Assert.Equal((NewName, old, NewName), (await NameTodayAsync(), await NameOnAsync(Day.AddDays(-1)), await NameOnAsync(Day)));
        Assert.Equal(0, await RunAsync(Day));
    }

    [Fact]
    public async Task The_old_name_still_finds_the_agency()
    {
        await RenameAsync();
        await RunAsync(Day);
        var row = Assert.Single((await The<AgencyQueries>().RegisterAsync(new(Day, Search: Communes[0].Name))).Rows, r => r.Code == Communes[0].Code);
        Assert.Equal(NewName, row.Name);
        Assert.Contains(await The<AgencyQueries>().StandingAsync(Day, Communes[0].Name, 20), a => a.Code == Communes[0].Code);
    }

    [Fact]
    public async Task A_second_new_name_waits_until_the_first_is_borne()
    {
        await RenameAsync();
        var plan = await DraftAsync(StepKind.Rename, StepLine.Staying(Communes[0].Code, "UBND xã Khác Mẫu"));
        Assert.Equal("Agencies.RenamedLater", (await Actions.RehearseAsync(plan)).Problems.Single().Refusal.Name);
    }

    private async Task RenameAsync()
    {
        var plan = await DraftAsync(StepKind.Rename, StepLine.Staying(Communes[0].Code, NewName));
        await ApplyAsync(plan);
    }

    private Task<int> RunAsync(DateOnly day)
    {
        var machine = new CurrentUser((_, _) => Task.FromResult<Actor?>(null), new FakeTimeProvider(new DateTimeOffset(VietnamTime.StartOf(day))));
        machine.EnterAsSystem("agencies.new-names");
        return new NewNames(Database, machine).RunAsync(default);
    }

    private async Task<string> NameTodayAsync()
    {
        await using var db = Database.CreateDbContext();
        return (await db.Agencies.SingleAsync(a => a.Id == Communes[0].Id)).Name;
    }

    private async Task<string> NameOnAsync(DateOnly day) => (await The<AgencyQueries>().AgencyAsync(Communes[0].Code, day, Clerk()))!.Row.Name;
}
