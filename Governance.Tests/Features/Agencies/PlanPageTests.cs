using Bunit;
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

    private AngleSharp.Dom.IElement Button(IRenderedComponent<PlanPage> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));
}
