using CsCheck;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Approvals;

/// <summary>Due on Monday 2026-11-23 at 09:00.</summary>
public sealed class EscalationTests
{
    private static readonly Guid Deputy = Guid.CreateVersion7(), Head = Guid.CreateVersion7(), Chief = Guid.CreateVersion7();
    private static readonly WorkingCalendar Calendar = new([new DateOnly(2026, 11, 24)]);
    private static readonly EscalationLevel[] Levels = [new("Phó", 0, [Deputy]), new("Trưởng", 1, [Head]), new("Thủ trưởng", 2, [Chief])];
    private static readonly DateTime Due = Some.Instant;

    [Fact]
    public void Nothing_climbs_before_it_is_late() => Assert.Null(Escalation.Next(Due, Due, Levels, [], Calendar));

    [Fact]
    public void Each_level_is_told_at_its_time_counted_in_working_days()
    {
        Assert.Equal((0, Deputy), Step(Next(Due.AddMinutes(1))));
        Assert.Null(Next(Due.AddDays(1.5), 0)); // Tuesday is closed: one working day later is Wednesday
        Assert.Equal((1, Head), Step(Next(Due.AddDays(2), 0)));
        Assert.Null(Next(Due.AddDays(2), 0, 1));
        var last = Next(Due.AddDays(3), 0, 1);
        Assert.Equal((2, Chief), Step(last));
        Assert.True(last!.IsLast);
        Assert.Null(Next(Due.AddDays(30), 0, 1, 2));
    }

    [Fact]
    public void A_level_that_means_nobody_gives_its_turn_to_the_next()
    {
        EscalationLevel[] levels = [new("Phó", 0, []), new("Trưởng", 5, [Head])];
        var step = Escalation.Next(Due, Due.AddMinutes(1), levels, [], Calendar)!;
        Assert.Equal((1, Head), Step(step));
        Assert.True(step.IsLast);
    }

    [Fact]
    public void Who_was_told_is_not_told_again_in_another_post()
    {
        EscalationLevel[] levels = [new("Trưởng", 0, [Head]), new("Thủ trưởng", 1, [Head])];
        var first = Escalation.Next(Due, Due.AddMinutes(1), levels, [], Calendar)!;
        Assert.True(first.IsLast);
        Assert.Null(Escalation.Next(Due, Due.AddDays(30), levels, [Told(first)], Calendar));
    }

    [Fact]
    public void Whatever_the_levels_nobody_is_told_twice_and_everybody_in_the_end() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 3].Array[0, 5], Gen.Int[0, 4].Array[5]).Sample((people, days) =>
        {
            var everyone = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToArray();
            var levels = people.Select((p, i) => new EscalationLevel($"{i}", days[i], [.. p.Select(x => everyone[x])])).ToList();
            var told = new List<Climb>();
            while (Escalation.Next(Due, Due.AddDays(60), levels, told, Calendar) is { } step) told.Add(Told(step));
            var names = told.SelectMany(t => t.People).ToList();
            return names.Distinct().Count() == names.Count && names.ToHashSet().SetEquals(levels.SelectMany(l => l.People)) && told.Select(t => t.Level).SequenceEqual(told.Select(t => t.Level).Distinct().Order())
                && told.All(t => t.IsLast == (t == told[^1]));
        });

    [Fact]
    public void A_rule_says_all_that_is_wrong_with_it_and_only_the_record_clerk_sets_it()
    {
        var agency = Guid.CreateVersion7();
        var clerk = Some.By(Some.Actor(agency, Power.RecordBoard));
        var refused = Assert.Throws<RuleBroken>(() => new EscalationRule(agency, Some.Day, [new(EscalationTarget.Head, 3), new(EscalationTarget.Head, 2), new(EscalationTarget.DeputyHead, 31)], clerk));
        Assert.Equal(["Climbs.Days", "Climbs.Twice", "Climbs.Order"], refused.Refusals.Select(r => r.Name));
        Assert.Equal("Climbs.Past", Assert.Throws<RuleBroken>(() => new EscalationRule(agency, Some.Day.AddDays(-1), [], clerk)).Refusals[0].Name);
        Assert.Equal("Access.NoPower", Assert.Throws<RuleBroken>(() => new EscalationRule(agency, Some.Day, [], Some.By(Some.Actor(agency, Power.Approve)))).Refusals[0].Name);
    }

    private static (int, Guid)? Step(EscalationStep? step) => step is null ? null : (step.Level, step.People.Single());

    private static EscalationStep? Next(DateTime now, params int[] told) =>
        Escalation.Next(Due, now, Levels, [.. told.Select(l => Told(new(l, Levels[l].Title, Levels[l].People, false)))], Calendar);

    private static Climb Told(EscalationStep step) => new(new SomeWork().Submitted().Request!, step, "", Some.SystemStamp);
}
