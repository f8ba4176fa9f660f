using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Royalties;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>The part of the day that is about money, of the agency whose accounts the person keeps or approves.</summary>
public sealed class MoneyDesk(Texts texts, PeriodQueries periods, BudgetQueries budgets, ProposalQueries proposals)
{
    /// <summary>Days ahead in which a step of the budget calendar is announced.</summary>
    private const int Ahead = 45;

    public async Task AddAsync(Actor actor, HomeView view)
    {
        var agencies = await periods.AgenciesAsync(actor);
        if ((agencies.FirstOrDefault(a => actor.May(Power.KeepAccounts, a.Id) || Signs(a.Id, Matter.Statements) || Signs(a.Id, Matter.Allocations)) ?? agencies.FirstOrDefault()) is not { } agency) return;
        var keeps = actor.May(Power.KeepAccounts, agency.Id);
        var months = await periods.MonthsAsync(actor, agency.Id, actor.Day.Year);
        foreach (var month in months.Where(m => m.Period.Until <= actor.Day && (m.State switch
        {
            StatementState.Draft => keeps && m.Published > 0,
            StatementState.Closed => Signs(agency.Id, Matter.Statements),
            StatementState.Approved => keeps,
            _ => false,
        })))
            view.Waiting.Add(new(texts["Home.Statement", month.Period.ToString()], $"/nhuan-but/{month.Period.Year}/{month.Period.Month:00}?coquan={agency.Code}",
                texts[$"Home.Statement.{month.State}", month.Unscored], StateTone.Information));
        if (Signs(agency.Id, Matter.Allocations))
            view.Waiting.AddRange((await proposals.ListAsync(actor, agency.Id, actor.Day.Year)).Where(p => p.State is ProposalState.Proposed)
                .Select(p => new HomeItem(texts["Home.Proposal", p.DecisionNumber], $"/ngan-sach/phan-bo/{p.Id}", texts.Of("Budget", p.State), StateTone.Information)));
        if (keeps) await CalendarAsync(actor.Day, view);
        if (await budgets.SheetAsync(actor, agency.Code, actor.Day.Year) is { Id: not null } sheet)
        {
            var (address, total) = ($"/ngan-sach?co-quan={agency.Code}", sheet.Total);
            view.Figures.Add(new("Home.Figure.Allocated", Texts.Show(total.Allocated), address));
            view.Figures.Add(new("Home.Figure.Spent", texts["Home.WithPercent", Texts.Show(total.Spent), total.Percent ?? 0], address));
            view.Figures.Add(new("Home.Figure.Left", Texts.Show(total.Left), address));
        }
        var shown = months.Take(HomeDesk.Months).Reverse().ToList();
        if (shown.Count > 0)
            view.Figures.Add(new("Home.Figure.Royalties", Texts.Show(shown[^1].Worth), $"/nhuan-but?coquan={agency.Code}",
                [.. shown.Select(m => new MonthBar(m.Period.First, m.Worth, Texts.Show(m.Worth)))]));

        bool Signs(Guid agencyId, Matter matter) => actor.May(Power.ApproveMoney, agencyId, matter);
    }

    private async Task CalendarAsync(DateOnly day, HomeView view)
    {
        foreach (var step in (await budgets.CalendarAsync(day.Year)).Concat(await budgets.CalendarAsync(day.Year + 1)).Where(s => s.LastDay >= day && s.LastDay <= day.AddDays(Ahead)).DistinctBy(s => (s.Name, s.LastDay)))
            view.Soon.Add(new(step.Shown, "/ngan-sach", texts["Home.Ends", step.LastDay], StateTone.Information));
    }
}
