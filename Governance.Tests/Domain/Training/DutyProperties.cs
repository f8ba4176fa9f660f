using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

/// <summary>Random posts, sessions and exemptions of four people in two agencies over three years.</summary>
public sealed class DutyProperties
{
    private static readonly Guid[] People = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
    private static readonly Guid[] Agencies = [Guid.CreateVersion7(), Guid.CreateVersion7()];
    private static readonly DateOnly First = new(2024, 1, 1);

    private static readonly Gen<DutyHolder> Holder = Gen.Select(Gen.Int[0, 3].Select(i => People[i]), Gen.Int[0, 1].Select(i => Agencies[i]), Gen.Enum<DutyCapacity>(), Gen.Int[0, 1000], Gen.Int[1, 600], Gen.Bool,
        (person, agency, capacity, from, days, open) => new DutyHolder(person, agency, capacity, new(First.AddDays(from), open ? null : First.AddDays(from + days))));

    private static readonly Gen<PassedTraining> Passed = Gen.Select(Gen.Int[0, 3].Select(i => People[i]), Gen.Int[0, 1095], Gen.Enum<TrainingField>(),
        (person, day, field) => new PassedTraining(person, Guid.CreateVersion7(), First.AddDays(day), field));

    private static readonly Gen<TrainingExemption> Exemption = Gen.Select(Gen.Int[0, 3].Select(i => People[i]), Gen.Int[0, 1].Select(i => Agencies[i]), Gen.Int[2024, 2026], Gen.Bool, (person, agency, year, withdrawn) =>
    {
        var stamp = Some.By(Some.Actor(agency, Power.RecordBoard));
        var exemption = new TrainingExemption(person, agency, year, "Nghỉ ốm dài ngày", stamp);
        if (withdrawn) exemption.Withdraw(stamp);
        return exemption;
    });

    private static readonly Gen<(DutyHolder[] Holders, PassedTraining[] Passed, TrainingExemption[] Exemptions, DateOnly Today)> Town =
        Gen.Select(Holder.Array[0, 12], Passed.Array[0, 8], Exemption.Array[0, 6], Gen.Int[0, 1200],
            (holders, passed, exemptions, today) => (holders, passed, exemptions.DistinctBy(e => (e.PersonId, e.AgencyId, e.Year)).ToArray(), First.AddDays(today)));

    [Fact]
    public void Each_person_year_and_agency_has_one_duty_with_the_one_state_that_its_facts_give() => Town.Sample(town =>
    {
        for (var year = 2024; year <= 2026; year++)
        {
            var duties = TrainingDuty.Of(year, town.Holders, town.Passed, town.Today, town.Exemptions);
            Assert.Equal(duties.Count, duties.DistinctBy(d => (d.PersonId, d.AgencyId)).Count());
            Assert.Equal(town.Holders.Where(h => h.Period.From.Year <= year && (h.Period.Until is null || h.Period.Until > new DateOnly(year, 1, 1))).Select(h => (h.PersonId, h.AgencyId)).ToHashSet(),
                duties.Select(d => (d.PersonId, d.AgencyId)).ToHashSet());
            foreach (var duty in duties)
            {
                var met = town.Passed.Any(p => p.PersonId == duty.PersonId && p.Day.Year == year && duty.Capacities.Any(c => FittingFields.Usual.Fit(c, p.Field, p.Day)));
                var exempt = town.Exemptions.Any(e => e.PersonId == duty.PersonId && e.AgencyId == duty.AgencyId && e.Year == year && e.IsInForce);
                var left = new DateOnly(year, 12, 31).DayNumber - town.Today.DayNumber;
                Assert.Equal(met ? DutyState.Met : exempt ? DutyState.Exempt : left < 0 ? DutyState.Overdue : left < 90 ? DutyState.DueSoon : DutyState.Due, duty.State);
            }
        }
    });

    [Fact]
    public void Nothing_that_happens_in_a_later_year_changes_an_earlier_one() => Gen.Select(Town, Holder, Passed, Exemption).Sample((town, holder, passed, exemption) =>
    {
        var before = TrainingDuty.Of(2024, town.Holders, town.Passed, town.Today, town.Exemptions);
        var after = TrainingDuty.Of(2024, [.. town.Holders, holder with { Period = new(new(2025, 2, 1)) }], [.. town.Passed, passed with { Day = new(2025, 3, 3) }], town.Today,
            [.. town.Exemptions.Append(exemption).Where(e => e.Year == 2024 && e != exemption)]);
        Assert.Equal(before.Select(d => (d.PersonId, d.AgencyId, d.State, d.MetBy)), after.Select(d => (d.PersonId, d.AgencyId, d.State, d.MetBy)));
    });
}
