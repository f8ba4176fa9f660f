using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Budget;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Budget;

public sealed class AllocationPageTests : BudgetPageTest
{
    [Fact]
    public async Task The_head_approves_and_the_money_stands_in_the_books()
    {
        var proposal = await ProposedAsync(new AllocationLine("đ", "NSNN", 50_000_000, 40_000_000));
        SignIn(Head);
        var page = Render<AllocationPage>(p => p.Add(x => x.Id, proposal.Id));
        Button(page, "Budget.Approve").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Budget.ProposalState.Approved"), page.Markup));
        Assert.Equal(40_000_000, await ReadAsync(years => years.Select(y => y.Balance.Allocated).SingleAsync()));
    }

    [Fact]
    public async Task The_proposer_reads_why_not()
    {
        var proposal = await ProposedAsync(new AllocationLine("đ", "NSNN", 5, 5));
        SignIn(Accountant with { Grants = [.. Accountant.Grants, new(Power.ApproveMoney, AgencyId, "t", "d", new(new(2026, 1, 1)))] });
        var page = Render<AllocationPage>(p => p.Add(x => x.Id, proposal.Id));
        Assert.Equal("true", Button(page, "Budget.Approve").GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Budget.OwnProposal", "Kế Toán Mẫu"), page.Markup);
    }

    [Fact]
    public async Task Two_heads_who_approve_at_once_post_it_once()
    {
        var proposal = await ProposedAsync(new AllocationLine("đ", "NSNN", 5, 5));
        SignIn(Head);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await Record.ExceptionAsync(() => Task.Run(() => The<BudgetActions>().ApproveAsync(proposal.Id)))));
        Assert.Equal("Budget.AlreadyDecided", Assert.IsType<RuleBroken>(Assert.Single(both.OfType<Exception>())).Refusals[0].Name);
        Assert.Equal(5, await ReadAsync(years => years.Select(y => y.Balance.Allocated).SingleAsync()));
    }

    [Fact]
    public async Task A_proposal_of_another_agency_is_not_found()
    {
        var proposal = await ProposedAsync(new AllocationLine("đ", "NSNN", 5, 5));
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.ReadMoney));
        Assert.Contains(Vi("Common.NotFound"), Render<AllocationPage>(p => p.Add(x => x.Id, proposal.Id)).Markup);
    }

    [Fact]
    public async Task The_form_submits_the_lines_that_have_an_amount()
    {
        SignIn(Accountant);
        var page = Render<AllocationFormPage>();
        page.Find($"input[aria-label='đ – {Vi("Budget.Requested")}']").Change("50.000.000");
        page.Find($"input[aria-label='đ – {Vi("Budget.Appraised")}']").Change("40.000.000");
        Input(page, "Budget.DecisionNumber").Change("12/QĐ-MẪU");
        Input(page, "Budget.DecisionDate").Change("05/01/2026");
        Button(page, "Budget.Submit").Click();
        await using var db = Database.CreateDbContext();
        var proposal = await db.AllocationProposals.SingleAsync();
        Assert.Equal(new AllocationLine("đ", "NSNN", 50_000_000, 40_000_000), Assert.Single(proposal.Lines));
        Assert.EndsWith($"/ngan-sach/phan-bo/{proposal.Id}", The<NavigationManager>().Uri);
    }

    [Fact]
    public void A_refused_form_keeps_what_was_typed()
    {
        SignIn(Accountant);
        var page = Render<AllocationFormPage>();
        Input(page, "Budget.DecisionNumber").Change("12/QĐ-MẪU");
        Button(page, "Budget.Submit").Click();
        Assert.Equal("12/QĐ-MẪU", Input(page, "Budget.DecisionNumber").GetAttribute("value"));
        Assert.Contains("/", The<NavigationManager>().Uri);
        Assert.Equal(2, The<MudBlazor.ISnackbar>().ShownSnackbars.Count());
    }

    private IElement Button(IRenderedComponent<IComponent> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));

    private IElement Input(IRenderedComponent<IComponent> page, string key) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");
}
