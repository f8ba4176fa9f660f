using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Domain.Budget;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Budget;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Budget;

/// <summary>The budget's pages over the real reference data and one agency's books.</summary>
public abstract class BudgetPageTest : PageTest
{
    protected BudgetPageTest()
    {
        Services.AddBudget();
        ReferenceSeed.RunAsync(Database, Clock).GetAwaiter().GetResult();
        using var db = Database.CreateDbContext();
        AgencyId = db.Agencies.Single(a => a.Code == "sokhcn").Id;
        Accountant = Some.Actor(Guid.CreateVersion7(), "Kế Toán Mẫu", AgencyId, Power.KeepAccounts, Power.ReadMoney);
        Head = Some.Actor(Guid.CreateVersion7(), "Thủ Trưởng Mẫu", AgencyId, Power.ApproveMoney, Power.ReadMoney);
    }

    protected Guid AgencyId { get; }
    protected Actor Accountant { get; }
    protected Actor Head { get; }

    protected void Address(string address) => The<NavigationManager>().NavigateTo(address);

    /// <summary>đ – NSNN: 100 million allocated, 30 committed of which 20 spent; e – QC: 5 million allocated.</summary>
    protected async Task<BudgetYear> HalfSpentAsync()
    {
        var books = SomeBudget.Line(100_000_000, AgencyId).Node.BudgetYear;
        var royalties = books.LineFor("đ", FundingSource.StateBudget);
        var paper = SomeBudget.Paper("Bảng kê nhuận bút tháng 10/2026");
        royalties.Commit(30_000_000, paper, Some.SystemStamp);
        royalties.Spend(20_000_000, paper, Some.SystemStamp);
        books.LineFor("e", "QC").Allocate(5_000_000, SomeBudget.Paper("02/QĐ-MẪU"), Some.SystemStamp);
        await Database.AddAsync(books);
        return books;
    }

    protected async Task<AllocationProposal> ProposedAsync(params AllocationLine[] lines)
    {
        var proposal = new AllocationProposal(AgencyId, 2026, ProposalKind.Allocation, "12/QĐ-MẪU", new(2026, 1, 5), lines, Some.By(Accountant));
        await Database.AddAsync(proposal);
        return proposal;
    }

    protected async Task<T> ReadAsync<T>(Func<IQueryable<BudgetYear>, Task<T>> read)
    {
        await using var db = Database.CreateDbContext();
        return await read(db.BudgetYears.AsNoTrackingWithIdentityResolution().Include(y => y.Nodes).ThenInclude(n => n.Lines));
    }
}
