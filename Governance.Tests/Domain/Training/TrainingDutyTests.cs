using CsCheck;
using Governance.Domain.Training;

namespace Governance.Tests.Domain.Training;

public sealed class TrainingDutyTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly DateOnly Midyear = new(2026, 6, 1);

    [Fact]
    public void A_post_in_force_on_any_day_of_the_year_makes_a_duty()
    {
        Assert.Single(Duties(Held("2025-01-01", "2026-01-02"), Midyear));
        Assert.Single(Duties(Held("2026-12-31"), Midyear));
        Assert.Empty(Duties(Held("2025-01-01", "2026-01-01"), Midyear));
        Assert.Empty(Duties(Held("2027-01-01"), Midyear));
    }

    [Theory]
    [InlineData("2026-10-02", DutyState.Due)]
    [InlineData("2026-10-03", DutyState.DueSoon)]
    [InlineData("2026-12-31", DutyState.DueSoon)]
    [InlineData("2027-01-01", DutyState.Overdue)]
    public void An_unmet_duty_is_due_soon_in_the_last_90_days_of_the_year_and_overdue_after_it(string today, DutyState expected) =>
        Assert.Equal(expected, Assert.Single(Duties(Held("2025-01-01"), DateOnly.Parse(today))).State);

    [Theory]
    [InlineData("2025-12-31", DutyState.Due)]
    [InlineData("2026-01-01", DutyState.Met)]
    [InlineData("2026-12-31", DutyState.Met)]
    [InlineData("2027-01-01", DutyState.Due)]
    public void It_is_met_by_a_session_of_that_calendar_year(string day, DutyState expected) =>
        Assert.Equal(expected, Assert.Single(Duties(Held("2025-01-01"), Midyear, new PassedTraining(Person, Guid.CreateVersion7(), DateOnly.Parse(day), TrainingField.Editing))).State);

    [Fact]
    public void It_is_met_on_the_day_of_the_first_session_passed()
    {
        var duty = Assert.Single(Duties(Held("2025-01-01"), Midyear, Passed("2026-05-05"), Passed("2026-03-03")));
        Assert.Equal(new DateOnly(2026, 3, 3), duty.MetBy!.Day);
    }

    [Fact]
    public void Two_posts_in_one_agency_are_one_duty()
    {
        var duty = Assert.Single(Duties([.. Held("2025-01-01"), new(Person, Agency, DutyCapacity.TechnicalAdministrator, new(new(2026, 2, 1), new(2026, 3, 1)))], Midyear));
        Assert.Equal([DutyCapacity.BoardMember, DutyCapacity.TechnicalAdministrator], duty.Capacities);
        Assert.Null(duty.EndedOn);
    }

    [Fact]
    public void A_term_that_ended_says_when() =>
        Assert.Equal(new DateOnly(2026, 4, 1), Assert.Single(Duties(Held("2025-01-01", "2026-04-01"), Midyear)).EndedOn);

    [Fact]
    public void A_renewal_changes_nothing() => Gen.Int[1, 300].Sample(day =>
    {
        var renewed = new DateOnly(2026, 1, 1).AddDays(day);
        var whole = Assert.Single(Duties(Held("2025-01-01"), Midyear));
        var split = Assert.Single(Duties([new(Person, Agency, DutyCapacity.BoardMember, new(new(2025, 1, 1), renewed)), new(Person, Agency, DutyCapacity.BoardMember, new(renewed))], Midyear));
        Assert.Equal((whole.State, whole.EndedOn), (split.State, split.EndedOn));
        Assert.Equal(whole.Capacities, split.Capacities);
    });

    private static IReadOnlyList<TrainingDuty> Duties(DutyHolder[] holders, DateOnly today, params PassedTraining[] passed) => TrainingDuty.Of(2026, holders, passed, today);

    private static DutyHolder[] Held(string from, string? until = null) =>
        [new(Person, Agency, DutyCapacity.BoardMember, new(DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until)))];

    private static PassedTraining Passed(string day) => new(Person, Guid.CreateVersion7(), DateOnly.Parse(day), TrainingField.Editing);
}
