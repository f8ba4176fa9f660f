using Bunit;
using Governance.Domain.Agencies;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Agencies.Reorganisation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Governance.Tests.Features.Agencies;

public sealed class PlanPageTests : ReorganisationTest
{
    [Fact]
    public async Task The_page_runs_dry_and_applies_after_a_confirmation()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        Providers();
        var page = Render<PlanPage>(p => p.Add(x => x.Id, plan));
        Button(page, "Agencies.Plan.DryRun").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Agencies.Consequence.AgencyEnds"), page.Markup));
        Button(page, "Agencies.Plan.Apply").Click();
        Assert.Contains("01/01/2027", page.Find(".mud-alert").TextContent);
        Button(page, "Agencies.Plan.Apply").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Agencies.Plan.Effects"), page.Markup));
    }

    [Fact]
    public async Task Each_count_leads_to_the_rows_that_it_counts()
    {
        var plan = await DraftAsync(StepKind.Dissolve, [.. Communes.Take(3).Select(c => StepLine.Ending(c.Code))]);
        The<NavigationManager>().NavigateTo($"/co-quan/sap-xep/{plan}");
        var page = Render<PlanPage>(p => p.Add(x => x.Id, plan));
        Button(page, "Agencies.Plan.DryRun").Click();
        page.WaitForElement(".counts");
        foreach (var card in page.FindAll(".counts a"))
        {
            var (path, target) = (card.GetAttribute("href")!.Split('#')[0], card.GetAttribute("href")!.Split('#')[1]);
            Assert.Equal(($"co-quan/sap-xep/{plan}", card.QuerySelector(".n")!.TextContent), (path, $"{page.FindAll($"#{target} li").Count}"));
        }
    }

    [Fact]
    public async Task A_plan_whose_decision_is_missing_is_tried_and_says_why_it_cannot_be_applied()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        await Actions.DescribeAsync(plan, Paper with { DecisionNumber = null });
        var page = Render<PlanPage>(p => p.Add(x => x.Id, plan));
        Button(page, "Agencies.Plan.DryRun").Click();
        page.WaitForElement(".counts");
        Assert.Equal("true", Button(page, "Agencies.Plan.Apply").GetAttribute("aria-disabled"));
        Assert.Contains("Số quyết định: cần nhập.", page.Markup);
    }

    [Fact]
    public async Task A_plan_is_put_aside_only_after_a_confirmation()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        var page = Render<PlanPage>(p => p.Add(x => x.Id, plan));
        Button(page, "Agencies.Plan.Lapse").Click();
        Assert.Contains("cùng 1 bước", page.Find(".mud-alert").TextContent);
        page.Find(".mud-alert").QuerySelectorAll("button").First(b => b.TextContent.Trim() == Vi("Agencies.Plan.Lapse")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Agencies.PlanState.Lapsed"), page.Markup));
        Assert.Empty(page.FindComponents<StepForm>());
    }

    [Fact]
    public async Task A_merger_is_entered_by_names_alone()
    {
        SignIn(Clerk());
        var plan = await Actions.DraftAsync(Paper);
        var saved = new TaskCompletionSource();
        var form = Render<StepForm>(p => p.Add(x => x.PlanId, plan).Add(x => x.Day, Day).Add(x => x.OnSaved, saved.SetResult));
        await form.InvokeAsync(() => form.FindComponent<MudSelect<StepKind>>().Instance.ValueChanged.InvokeAsync(StepKind.Merge));
        form.FindAll(".choices label").First(l => l.TextContent.Contains(Communes[0].Name)).QuerySelector("input")!.Change(true);
        await form.InvokeAsync(() => form.FindComponent<AgencyPicker>().Instance.ValueChanged.InvokeAsync(new(Communes[1].Code, Communes[1].Name)));
        form.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Agencies.Plan.AddStep")).Click();
        await saved.Task.WaitAsync(TimeSpan.FromSeconds(30), Xunit.TestContext.Current.CancellationToken);
        var step = (await The<ReorganisationQueries>().PlanAsync(plan, Clerk()))!.Steps.Single();
        Assert.Equal([(LineRole.Ends, Communes[0].Name), (LineRole.Stays, Communes[1].Name)], step.Lines.Select(l => (l.Role, l.Name)));
    }

    [Fact]
    public async Task A_step_is_corrected_in_its_place_and_taken_out()
    {
        var plan = await DraftAsync(StepKind.Rename, StepLine.Staying(Communes[0].Code, "UBND xã Sai Mẫu"));
        await Actions.AddStepAsync(plan, StepKind.Dissolve, [StepLine.Ending(Communes[1].Code)]);
        var page = Render<PlanPage>(p => p.Add(x => x.Id, plan));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".step").Count));
        page.FindAll("button").First(b => b.TextContent.Trim() == Vi("Agencies.Plan.CorrectStep", 1)).Click();
        page.WaitForAssertion(() => Assert.Equal(Communes[0].Name, page.FindComponent<AgencyPicker>().Instance.Value?.Name));
        page.FindAll("input").Single(i => i.GetAttribute("value") == "UBND xã Sai Mẫu").Change("UBND xã Đúng Mẫu");
        page.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Agencies.Save")).Click();
        page.WaitForAssertion(() => Assert.Contains("UBND xã Đúng Mẫu", page.Find(".step").TextContent));
        page.FindAll("button").First(b => b.TextContent.Trim() == Vi("Agencies.Plan.RemoveStep", 2)).Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".step")));
        var lines = (await The<ReorganisationQueries>().PlanAsync(plan, Clerk()))!.Steps.Single().Lines;
        Assert.Equal([(LineRole.Stays, "UBND xã Đúng Mẫu")], lines.Select(l => (l.Role, l.NewName)));
    }

    private AngleSharp.Dom.IElement Button(IRenderedComponent<PlanPage> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));
}
