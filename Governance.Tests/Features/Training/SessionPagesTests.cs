using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Features.Training.Sessions;

namespace Governance.Tests.Features.Training;

public sealed class SessionPagesTests : SessionPageTest
{
    [Fact]
    public async Task The_clerk_records_a_session_and_those_who_owe_the_duty_are_chosen_already()
    {
        await FoundedAsync();
        Providers();
        var page = Show<SessionFormPage>(Clerk, "/dao-tao/dot/moi");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.Selected", 3), page.Markup));
        await CourseAsync(page, "Kỹ năng biên tập");
        Input(page, "Training.FirstDay").Change("01/12/2026");
        Input(page, "Training.StartsAt").Change("08:00");
        Input(page, "Training.EndsAt").Change("11:30");
        Input(page, "Training.Place").Change("Hội trường A");
        Input(page, "Training.Seats").Change("2");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.WillWait", 1), page.Markup));
        Button(page, "Training.Save").Click();
        page.WaitForAssertion(() => Assert.StartsWith("/dao-tao/dot/0", Address));
        var detail = await ReadAsync(Guid.Parse(Address.Split('/')[^1]));
        Assert.Equal((2, 3, new TimeOnly(8, 0), 2), (detail.Seated.Count(), detail.People.Count, detail.Session.StartsAt!.Value, detail.Session.Seats!.Value));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_form_is_said_at_once_and_nothing_typed_is_lost()
    {
        await FoundedAsync();
        Providers();
        var page = Show<SessionFormPage>(Clerk, "/dao-tao/dot/moi");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.Selected", 3), page.Markup));
        await CourseAsync(page, "An toàn thông tin");
        Input(page, "Training.StartsAt").Change("08:00");
        Button(page, "Training.Save").Click();
        page.WaitForAssertion(() => Assert.Equal([Vi("Common.Required", Vi("Training.FirstDay")), Vi("Training.TimesWrong"), Vi("Training.NoPlace")], page.FindAll(".problem-list li").Select(li => li.TextContent.Trim())));
        Assert.Equal("08:00", Input(page, "Training.StartsAt").GetAttribute("value"));
    }

    [Fact]
    public async Task Without_the_power_the_form_says_whom_it_is_for()
    {
        await FoundedAsync();
        var page = Show<SessionFormPage>(Some.Actor(Agency.Id, Power.Approve), "/dao-tao/dot/moi");
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.NoPower", Vi($"Access.Power.{nameof(Power.RecordBoard)}")), page.Markup));
    }

    [Fact]
    public async Task Presence_is_ticked_by_day_results_are_entered_for_many_and_the_session_is_closed()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day.AddDays(-1), Some.Day), Head.Id, Member.Id);
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement($"[aria-label='{Vi("Training.PresentOn", Member.FullName, Some.Day)}']").Change(true);
        page.WaitForAssertion(() => Assert.Equal([Some.Day], ReadAsync(id).Result.People.Single(p => p.PersonId == Member.Id).PresentOn));
        Assert.Equal("true", Button(page, "Training.Close").GetAttribute("aria-disabled"));

        page.FindAll("thead input[type=checkbox]")[0].Change(true);
        Button(page, "Training.Mark.Passed").Click();
        page.WaitForAssertion(() => Assert.Equal("false", Button(page, "Training.Close").GetAttribute("aria-disabled") ?? "false"));
        Button(page, "Training.Close").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.CloseConfirm", 2, 2), dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.Close")).Click();
        page.WaitForAssertion(() => Assert.Equal(SessionState.Closed, ReadAsync(id).Result.Session.State));
        page.WaitForAssertion(() => Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == Vi("Training.Close")));
    }

    [Fact]
    public async Task People_are_invited_those_who_owe_the_duty_first_and_the_one_past_the_last_seat_waits()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day.AddDays(7), seats: 1), Head.Id);
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement("button");
        Button(page, "Training.AddPeople").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Member.FullName, dialogs.Markup));
        Assert.DoesNotContain(Head.FullName, dialogs.Find("tbody").TextContent);
        dialogs.FindAll("tbody input[type=checkbox]")[0].Change(true);
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.Selected", 1), dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.Add")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.Waiting", 1), page.Markup));
        Assert.Single(page.FindAll(".waiting li"));
    }

    [Fact]
    public async Task Someone_is_taken_off_the_list_after_a_question_and_the_first_who_waits_gets_the_seat()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day.AddDays(7), seats: 1), Head.Id, Member.Id);
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement($"[aria-label='{Vi("Training.RemoveOf", Head.FullName)}']").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.RemoveConfirm", Head.FullName), dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.Remove")).Click();
        page.WaitForAssertion(() => Assert.Equal([(Member.Id, false)], ReadAsync(id).Result.People.Select(p => (p.PersonId, p.IsWaiting))));
    }

    [Fact]
    public async Task It_is_cancelled_with_a_reason_that_everyone_reads()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day.AddDays(7)), Head.Id);
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement("button");
        Button(page, "Training.CancelSession").Click();
        dialogs.WaitForElement("textarea");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.CancelSession")).Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", Vi("Training.Reason")), dialogs.Markup));
        dialogs.Find("textarea").Change("Bão số 12");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.CancelSession")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.SessionCancelled", "Bão số 12"), page.Markup));
    }

    [Fact]
    public async Task A_session_is_changed_and_what_may_not_change_says_why()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day), Head.Id);
        Providers();
        var page = Show<SessionChangePage>(Clerk, $"/dao-tao/dot/{id}/sua", p => p.Add(x => x.Id, id));
        page.WaitForElement("input");
        Input(page, "Training.Place").Change("Phòng họp 3");
        Button(page, "Training.Save").Click();
        page.WaitForAssertion(() => Assert.Equal("Phòng họp 3", ReadAsync(id).Result.Session.Place));
        await The<SessionActions>().CancelAsync(id, "Bão");
        page = Show<SessionChangePage>(Clerk, $"/dao-tao/dot/{id}/sua", p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.SessionCancelled", "Bão"), page.Markup));
        Assert.Empty(page.FindAll("input"));
    }

    [Fact]
    public async Task The_list_keeps_its_filters_in_the_address_and_says_when_nothing_fits()
    {
        await FoundedAsync();
        await RecordedAsync(Plan(new(2026, 12, 1)), Head.Id);
        Providers();
        var page = Show<SessionsPage>(Clerk, "/dao-tao/dot?nam=2026&tim=bien+tap");
        page.WaitForAssertion(() => Assert.Contains("Kỹ năng biên tập", page.Markup));
        Assert.Contains(Vi("Training.CostSum", 12_000_000L), page.Markup);
        page = Show<SessionsPage>(Clerk, "/dao-tao/dot?nam=2026&trang-thai=Closed");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NoSessionFits"), page.Markup));
        page = Show<SessionsPage>(Clerk, "/dao-tao/dot?nam=2025");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NoSessions"), page.Markup));
    }

    [Fact]
    public async Task A_session_that_is_not_there_says_so()
    {
        var page = Show<SessionPage>(Clerk, "/dao-tao/dot/x", p => p.Add(x => x.Id, Guid.CreateVersion7()));
        page.WaitForAssertion(() => Assert.Contains(Vi("Common.NotFound"), page.Markup));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task The_actions_themselves_refuse_the_wrong_person_the_wrong_state_and_the_second_time()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day), Head.Id, Member.Id);
        var actions = The<SessionActions>();
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        foreach (var attempt in (Func<Task>[])[() => actions.InviteAsync(id, [Deputy.Id]), () => actions.RemoveAsync(id, Head.Id), () => actions.NoteAsync(id, [Head.Id], Some.Day, true),
            () => actions.MarkAsync(id, [Head.Id], true, TrainingResult.Passed), () => ChangedAsync(id, Plan(Some.Day)), () => actions.CancelAsync(id, "Bão"), () => actions.CloseAsync(id),
            () => actions.RecordAsync(Agency.Id, "Khóa khác", TrainingField.Other, Plan(Some.Day), [Head.Id])])
            Assert.Equal("Access.NoPower", await RefusedAsync(attempt));
        SignIn(Clerk);
        Assert.Equal("Training.ResultsPending", await RefusedAsync(() => actions.CloseAsync(id)));
        await actions.MarkAsync(id, [Head.Id, Member.Id], true, TrainingResult.Passed);
        await actions.CloseAsync(id);
        Assert.Equal("Training.SessionClosed", await RefusedAsync(() => actions.CloseAsync(id)));
        Assert.Equal("Training.SessionClosed", await RefusedAsync(() => actions.NoteAsync(id, [Head.Id], Some.Day, false)));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => actions.CloseAsync(Guid.CreateVersion7())));
    }

    private static Task CourseAsync(IRenderedComponent<SessionFormPage> page, string title) =>
        page.InvokeAsync(() => page.FindComponent<MudBlazor.MudAutocomplete<string>>().Instance.ValueChanged.InvokeAsync(title));
}
