using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

public sealed class UnusedAccountRuleTests
{
    private static readonly Stamp Administrator = Some.By(new(Guid.CreateVersion7(), "Quản trị", Some.Day, [new(Power.Administer, null, "Access.SystemAdministrator", "", new(Some.Day))]));

    [Fact]
    public void Without_a_rule_it_is_forty_five_days_and_the_latest_that_has_begun_counts()
    {
        Assert.Equal(45, UnusedAccountRule.DaysOn([], Some.Day));
        UnusedAccountRule[] rules = [new(Some.Day.AddDays(10), null, Administrator), new(Some.Day, 30, Administrator)];
        Assert.Equal([45, 30, 30, null], new[] { -1, 0, 9, 10 }.Select(d => UnusedAccountRule.DaysOn(rules, Some.Day.AddDays(d))));
    }

    [Fact]
    public void It_is_set_by_the_system_administrator_from_today_on_within_bounds()
    {
        Assert.Equal("Access.NoPower", Refused(() => new UnusedAccountRule(Some.Day, 30, Some.By(Some.Actor(Guid.CreateVersion7(), Power.RunPortal)))).Single());
        Assert.Equal(["Access.Unused.FromThePast", "Access.Unused.DaysOutOfRange"], Refused(() => new UnusedAccountRule(Some.Day.AddDays(-1), 6, Administrator)));
        Assert.Equal(["Access.Unused.DaysOutOfRange"], Refused(() => new UnusedAccountRule(Some.Day, 366, Administrator)));
        Assert.Equal((7, "Quản trị"), (new UnusedAccountRule(Some.Day, 7, Administrator).Days, new UnusedAccountRule(Some.Day, 7, Administrator).SetBy));
    }

    private static IEnumerable<string> Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals.Select(r => r.Name);
}
