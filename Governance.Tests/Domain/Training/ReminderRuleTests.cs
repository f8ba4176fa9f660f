using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class ReminderRuleTests
{
    private static readonly Stamp Province = Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard, Power.Reorganise));

    [Theory]
    [InlineData(2026, 10, 1, null)]
    [InlineData(2026, 10, 2, 90)]
    [InlineData(2026, 11, 30, 90)]
    [InlineData(2026, 12, 1, 30)]
    [InlineData(2026, 12, 24, 7)]
    [InlineData(2026, 12, 31, 7)]
    [InlineData(2027, 1, 1, null)]
    public void Reminders_come_90_30_and_7_days_before_the_end_of_the_year(int year, int month, int day, int? step) =>
        Assert.Equal(step, new ReminderRules([]).StepOn(2026, new(year, month, day)));

    [Fact]
    public void The_province_sets_other_days_from_a_year_on_and_earlier_years_keep_theirs()
    {
        var rules = new ReminderRules([new(2027, [7, 60, 7], Province)]);
        Assert.Equal([90, 30, 7], rules.For(2026));
        Assert.Equal([60, 7], rules.For(2028));
        Assert.Equal(new DateOnly(2027, 11, 1), rules.NextAfter(2027, new(2027, 10, 31)));
        Assert.Null(rules.NextAfter(2027, new(2027, 12, 24)));
    }

    [Fact]
    public void Without_days_nobody_is_reminded() => Assert.Null(new ReminderRules([new(2026, [], Province)]).StepOn(2026, new(2026, 12, 31)));

    [Fact]
    public void An_agencys_clerk_the_past_and_impossible_days_are_refused()
    {
        Assert.Equal("Training.ProvinceOnly", Refused(() => new ReminderRule(2026, [30], Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard)))));
        Assert.Equal("Training.RuleForThePast", Refused(() => new ReminderRule(2025, [30], Province)));
        Assert.Equal("Training.ReminderDays", Refused(() => new ReminderRule(2026, [0], Province)));
        Assert.Equal("Training.ReminderDays", Refused(() => new ReminderRule(2026, [1, 2, 3, 4, 5, 6, 7], Province)));
        Assert.Equal("Training.ReminderDays", Refused(() => ReminderRule.Read("90, ba mươi")));
        Assert.Equal([90, 30], ReminderRule.Read("90; 30"));
    }

    [Fact]
    public void As_the_days_pass_the_steps_only_come_closer_and_each_is_reached() =>
        Gen.Int[1, 365].Array[1, 6].Select(d => d.Distinct().ToArray()).Sample(days =>
        {
            var rules = new ReminderRules([new(2026, days, Province)]);
            var steps = Enumerable.Range(0, 365).Select(d => rules.StepOn(2026, new DateOnly(2026, 1, 1).AddDays(d))).OfType<int>().ToList();
            Assert.Equal(steps.OrderDescending(), steps);
            Assert.Equal(days.Where(d => d <= 364).OrderDescending(), steps.Distinct().Where(d => d <= 364));
        });

    private static string Refused(Func<object> what) => Assert.Throws<RuleBroken>(() => { what(); }).Refusals[0].Name;
}
