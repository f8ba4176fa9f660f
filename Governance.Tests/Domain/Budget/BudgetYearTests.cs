using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Budget.SomeBudget;

namespace Governance.Tests.Domain.Budget;

public sealed class BudgetYearTests
{
    private static readonly Actor Head = Some.Actor(Agency, Power.ApproveMoney);

    [Fact]
    public void A_line_is_made_once()
    {
        var year = new BudgetYear(Agency, 2026);
        Assert.Same(year.LineFor("e", "NSNN"), year.LineFor("e", "NSNN"));
        Assert.Single(year.Nodes);
    }

    [Fact]
    public void A_closed_year_cannot_move()
    {
        var line = Line(10);
        var allocation = line.Entries[0];
        line.Node.BudgetYear.Close(Some.By(Head));
        Assert.All([line.WhyNotCommit(1), line.WhyNotTransfer(1), line.WhyNotUseCommitment(1), line.WhyNotReverse(allocation)],
            refusal => Assert.Equal("Budget.YearClosed", refusal!.Name));
        Assert.Throws<RuleBroken>(() => line.Allocate(1, Paper(), Some.SystemStamp));
    }

    [Fact]
    public void The_books_stay_open_while_money_is_committed()
    {
        var line = Line(10);
        line.Commit(4, Paper(), Some.SystemStamp);
        var refusal = line.Node.BudgetYear.WhyNotClose(Head)!;
        Assert.Equal(("Budget.StillCommitted", 4L), (refusal.Name, refusal.Arguments[0]));
    }

    [Fact]
    public void Only_the_head_of_the_agency_closes_the_books() =>
        Assert.Equal("Access.NoPower", Line(10).Node.BudgetYear.WhyNotClose(Some.Actor(Agency, Power.KeepAccounts))!.Name);

    [Theory]
    [InlineData("Estimate submitted", 7, 10, false, -1, "2026-07-09")]
    [InlineData("End of spending", 12, 31, true, 0, "2027-12-31")]
    [InlineData("Return advances", 2, 15, false, 1, "2028-02-14")]
    public void A_step_of_the_calendar_has_a_last_day(string name, int month, int day, bool counts, int offset, string expected)
    {
        var step = new BudgetCalendarStep(name, name, month, day, counts, offset, 2027, new("TT 26/2026/TT-BTC"), false, Confidence.Read);
        Assert.Equal(DateOnly.Parse(expected), step.LastDayFor(2027));
        Assert.Null(step.LastDayFor(2026));
    }
}
