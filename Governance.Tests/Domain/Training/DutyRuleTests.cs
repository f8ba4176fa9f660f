using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class DutyRuleTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Stamp Clerk = Some.By(Some.Actor(Agency, Power.RecordBoard));

    [Theory]
    [InlineData("2026-09-30", 2026, 1)]
    [InlineData("2026-10-01", 2026, 0)]
    [InlineData("2026-10-01", 2027, 1)]
    public void Who_is_appointed_on_or_after_the_set_day_has_the_first_duty_in_the_next_year(string appointed, int year, int duties) =>
        Assert.Equal(duties, Duties(year, DateOnly.Parse(appointed), new DateOnly(2026, 10, 1)).Count);

    [Fact]
    public void Without_a_set_day_the_duty_lies_on_everyone_at_once() => Assert.Single(Duties(2026, new(2026, 12, 31), null));

    [Fact]
    public void A_rule_leaves_the_years_before_it_as_they_were()
    {
        var rule = new DutyRule(Agency, 2027, new(2027, 10, 1), 90, Clerk);
        Assert.Single(Of(2026, new(2026, 11, 1), rule));
        Assert.Empty(Of(2027, new(2027, 11, 1), rule));
    }

    [Fact]
    public void Of_several_rules_the_latest_that_has_begun_counts() =>
        Assert.Equal(30, new DutyRules([new(Agency, 2026, null, 60, Clerk), new(Agency, 2027, null, 30, Clerk), new(Agency, 2029, null, 10, Clerk)]).For(Agency, 2028).SoonDays);

    [Theory]
    [InlineData(2025, 90, "Training.RuleForThePast")]
    [InlineData(2026, 366, "Training.SoonDaysOutOfRange")]
    [InlineData(2026, -1, "Training.SoonDaysOutOfRange")]
    public void What_makes_no_sense_is_refused(int year, int days, string refusal) =>
        Assert.Equal(refusal, Assert.Throws<RuleBroken>(() => new DutyRule(Agency, year, null, days, Clerk)).Refusals[0].Name);

    [Fact]
    public void Only_the_record_clerk_of_the_agency_sets_it() =>
        Assert.Equal("Access.NoPower", Assert.Throws<RuleBroken>(() => new DutyRule(Guid.CreateVersion7(), 2026, null, 90, Clerk)).Refusals[0].Name);

    private static IReadOnlyList<TrainingDuty> Duties(int year, DateOnly appointed, DateOnly? lateFrom) => Of(year, appointed, new DutyRule(Agency, 2026, lateFrom, 90, Clerk));

    private static IReadOnlyList<TrainingDuty> Of(int year, DateOnly appointed, DutyRule rule) =>
        TrainingDuty.Of(year, [new(Guid.CreateVersion7(), Agency, DutyCapacity.BoardMember, new(appointed))], [], Some.Day, null, new([rule]));
}
