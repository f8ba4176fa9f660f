using Bunit;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Features.Royalties;
using Governance.Tests.Support;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Royalties;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Budget;

public sealed class StatementLinkTests : PageTest
{
    [Fact]
    public async Task The_entry_that_a_statement_posted_leads_to_the_statement()
    {
        Services.AddBudget();
        Services.AddRoyalties();
        var town = await RoyaltyTown.BuildAsync(Database);
        await Database.AddAsync(new SpendingTask(SpendingTask.Royalties, "Chi trả thù lao, nhuận bút", 5, LegalBasis.Regulation(13, 3, "đ"), ""));
        await town.OctoberAsync();
        await town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, new(2026, 10), new(2026, 11, 30), FundingSource.StateBudget);
        Guid statement;
        await using (var db = Database.CreateDbContext()) statement = await db.PaymentStatements.Select(s => s.Id).SingleAsync();
        await town.Actions(town.AsHead).Statements.ApproveAsync(town.Agency.Id, new(2026, 10), await VersionAsync());

        SignIn(town.AsAccountant);
        var dialogs = Providers();
        The<NavigationManager>().NavigateTo("/ngan-sach?nam=2026");
        Render<BudgetPage>().FindAll("table.tree tbody tr").Single(r => r.TextContent.Contains("nhuận bút")).QuerySelectorAll(".figure")[2].Click();
        dialogs.WaitForAssertion(() => Assert.Equal($"/nhuan-but/bang-ke/{statement}", Assert.Single(dialogs.FindAll(".mud-dialog tbody a")).GetAttribute("href")));

        Render<StatementLinkPage>(p => p.Add(s => s.Id, statement));
        Assert.EndsWith($"/nhuan-but/2026/10?coquan={town.Agency.Code}", The<NavigationManager>().Uri);
    }

    private async Task<int> VersionAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.PaymentStatements.Select(s => s.Version).SingleAsync();
    }
}
