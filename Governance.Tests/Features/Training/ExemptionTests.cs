using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

public sealed class ExemptionTests : BoardPageTest
{
    public ExemptionTests() => Services.AddTraining();

    [Fact]
    public async Task The_clerk_exempts_someone_with_a_reason_and_withdraws_it_again()
    {
        await FoundedAsync();
        var dialogs = Providers();
        var page = Show<TrainingPage>(Clerk, "/dao-tao?nam=2026");
        page.WaitForElement($"[aria-label='{Vi("Training.ExemptOf", Member.FullName)}']").Click();
        dialogs.WaitForElement("textarea").Change("Nghỉ thai sản");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.Exempt")).Click();
        page.WaitForAssertion(() => Assert.Contains("Nghỉ thai sản", page.Markup));
        Assert.Equal(DutyState.Exempt, (await StatesAsync())[Member.Id]);

        page.Find($"[aria-label='{Vi("Training.WithdrawOf", Member.FullName)}']").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.WithdrawConfirm", 2026, Agency.Name), dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.Withdraw")).Click();
        page.WaitForAssertion(() => Assert.DoesNotContain("Nghỉ thai sản", page.Markup));
        Assert.Equal(DutyState.DueSoon, (await StatesAsync())[Member.Id]);
    }

    [Fact]
    public async Task Without_the_power_the_button_says_why_not()
    {
        await FoundedAsync();
        var page = Show<TrainingPage>(Some.Actor(Agency.Id, Power.ReadDrafts), "/dao-tao?nam=2026");
        page.WaitForElement("button.why-not-button");
        var button = page.FindAll("button.why-not-button").First(b => b.TextContent.Trim() == Vi("Training.Exempt"));
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Access.NoPower", Vi($"Access.Power.{nameof(Power.RecordBoard)}")), page.Find($"#{button.GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public async Task The_action_itself_refuses_the_wrong_the_second_and_the_unfounded_exemption()
    {
        await FoundedAsync();
        SignIn(Some.Actor(Agency.Id, Power.ReadDrafts));
        Assert.Equal("Access.NoPower", await RefusedAsync(Member.Id));
        SignIn(Some.Actor(Member.Id, Member.FullName, Agency.Id, Power.RecordBoard));
        Assert.Equal("Training.OwnExemption", await RefusedAsync(Member.Id));
        SignIn(Clerk);
        Assert.Equal("Training.NoDuty", await RefusedAsync(Newcomer.Id));
        Assert.Equal("Common.Required", await RefusedAsync(Member.Id, " "));
        await The<DutyActions>().ExemptAsync(Member.Id, Agency.Id, 2026, "Nghỉ ốm");
        Assert.Equal("Training.AlreadyExempt", await RefusedAsync(Member.Id));
    }

    [Theory, EveryDatabase]
    public async Task One_exemption_is_in_force_and_those_withdrawn_stay(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var (agency, person) = (Some.Agency(), Some.Person());
        var stamp = Some.By(Some.Actor(agency.Id, Power.RecordBoard));
        var withdrawn = new TrainingExemption(person.Id, agency.Id, 2026, "Nghỉ ốm", stamp);
        withdrawn.Withdraw(stamp);
        await database.AddAsync(agency, person, withdrawn, new TrainingExemption(person.Id, agency.Id, 2026, "Đi học dài hạn", stamp));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(new TrainingExemption(person.Id, agency.Id, 2026, "Lần nữa", stamp)));
    }

    [Fact]
    public async Task The_agency_sets_how_it_counts_and_the_same_year_again_replaces_it()
    {
        await FoundedAsync();
        SignIn(Clerk);
        await The<DutyActions>().SetRuleAsync(Agency.Id, 2026, new(2026, 3, 1), 10);
        Assert.Empty(await StatesAsync());
        await The<DutyActions>().SetRuleAsync(Agency.Id, 2026, null, 10);
        Assert.Equal(DutyState.Due, (await StatesAsync())[Member.Id]);
    }

    private async Task<string> RefusedAsync(Guid person, string reason = "Nghỉ ốm") =>
        (await Assert.ThrowsAsync<RuleBroken>(() => The<DutyActions>().ExemptAsync(person, Agency.Id, 2026, reason))).Refusals[0].Name;

    private async Task<Dictionary<Guid, DutyState>> StatesAsync() =>
        (await The<TrainingQueries>().OnDutyAsync(Agency.Id, 2026, Some.Day)).ToDictionary(d => d.PersonId, d => d.State);
}
