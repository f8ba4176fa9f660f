using System.Security.Claims;
using Governance.Domain.Access;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Royalties;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>
/// Price lists, an approved allocation, scores and the statements of the year and of at least six months, and the year's other spending, made by the very actions of the
/// product as the people who would make them. The rates are a reference sample, and say so.
/// </summary>
internal sealed class DemoMoney(IDbContextFactory<GovernanceDb> databases, AccessQueries access, DateOnly today)
{
    private const int Months = 6, DaysToClose = 4;

    private RoyaltyPeriod First { get; } = RoyaltyPeriod.Of(today.Month > Months ? new(today.Year, 1, 1) : today.AddMonths(-Months));

    private IEnumerable<int> Years => new[] { First.Year, today.Year }.Distinct();

    public async Task MakeAsync(IEnumerable<DemoAgency> cast)
    {
        foreach (var one in cast.Where(c => c.HasMoney).Take(4))
        {
            await PricesAsync(one);
            await BudgetAsync(one);
            var spending = new DemoSpending(databases, one, Years, today);
            for (var month = First; month.First < new DateOnly(today.Year, today.Month, 1); month = month.Next)
            {
                await spending.UntilAsync(month.Until.AddDays(DaysToClose));
                await MonthAsync(one, month, last: month.Next.First > today.AddMonths(-1));
            }
            await spending.UntilAsync(today.AddDays(1));
        }
    }

    private async Task PricesAsync(DemoAgency one)
    {
        await using var db = await databases.CreateDbContextAsync();
        var genres = await db.Genres.OrderBy(g => g.Order).ToListAsync();
        var from = First.First;
        var terms = genres.Select(g => new PriceTerm(g.Code, g.Name, null, LengthUnit.Work, 0.5m, 5m)).ToList();
        var user = As(one.Head, VietnamTime.StartOf(from).AddHours(2));
        await new PriceListActions(databases, user).DecideAsync(one.Agency.Id, new(from, new("01/QĐ-MẪU (mẫu tham khảo)", from, PriceAuthority.HeadOfBoard, one.Head.FullName), PriceUnit.PercentOfBaseSalary, 10, one.Agency.Code == "66" ? 1m : 0.8m, terms));
    }

    private async Task BudgetAsync(DemoAgency one)
    {
        foreach (var year in Years)
        {
            var at = VietnamTime.StartOf(new(year, 1, 8)).AddHours(2);
            var lines = new (string Letter, long Amount)[] { ("a", 120_000_000), ("b", 36_000_000), ("c", 85_000_000), ("d", 60_000_000), ("đ", 90_000_000), ("e", 45_000_000), ("g", 15_000_000) }
                .Select(l => new AllocationLine(l.Letter, FundingSource.StateBudget, l.Amount, l.Amount));
            var id = await new BudgetActions(databases, As(one.Accountant, at)).ProposeAsync(one.Agency.Id, year, ProposalKind.Allocation, $"05/QĐ-MẪU-{year}", new(year, 1, 5), lines);
            await new BudgetActions(databases, As(one.HeadOfAgency, at.AddHours(3))).ApproveAsync(id);
        }
    }

    private async Task MonthAsync(DemoAgency one, RoyaltyPeriod month, bool last)
    {
        await using var db = await databases.CreateDbContextAsync();
        var works = await db.PublishedAsync(one.Agency.Id, month.First, month.Until);
        var items = (await db.PriceLists.AsNoTracking().SingleAsync(l => l.AgencyId == one.Agency.Id)).Items.ToDictionary(i => i.GenreCode, i => i.Id);
        var closing = VietnamTime.StartOf(month.Until.AddDays(DaysToClose)).AddHours(2);
        // The newest month waits for the accountant, one work of it for its score.
        foreach (var work in last ? works.SkipLast(1) : works)
            await new ScoringActions(databases, As(one.Head, closing)).ScoreAsync(work.ArticleId, new(items[work.GenreCode], 1 + work.Title.Length % 3 * 0.5m, 1));
        if (last || works.Count == 0) return;
        var paid = month.Until.AddDays(9);
        await new StatementActions(databases, As(one.Accountant, closing.AddHours(2))).CloseAsync(one.Agency.Id, month, paid, FundingSource.StateBudget);
        await new StatementActions(databases, As(one.HeadOfAgency, closing.AddHours(5))).ApproveAsync(one.Agency.Id, month, await VersionAsync(one, month));
        await new StatementActions(databases, As(one.Accountant, VietnamTime.StartOf(paid).AddHours(3))).PayAsync(one.Agency.Id, month, await VersionAsync(one, month), paid);
    }

    private async Task<int> VersionAsync(DemoAgency one, RoyaltyPeriod month)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.PaymentStatements.Where(s => s.AgencyId == one.Agency.Id && s.Year == month.Year && s.Month == month.Month).Select(s => s.Version).SingleAsync();
    }

    private CurrentUser As(Person person, DateTime at)
    {
        var user = new CurrentUser(async (id, day) => new(id, person.FullName, day, await access.GrantsAsync(id, day)), new DemoClock { At = at });
        user.Enter(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString())], "demo")));
        return user;
    }
}
