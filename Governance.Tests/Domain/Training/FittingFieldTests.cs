using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class FittingFieldTests
{
    private static readonly LegalBasis Paper = LegalBasis.Parse("QĐ 123/QĐ-UBND Điều 2");
    private static readonly Stamp Province = Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard, Power.Reorganise));

    [Theory]
    [InlineData(DutyCapacity.BoardMember, TrainingField.Editing, true)]
    [InlineData(DutyCapacity.BoardMember, TrainingField.TechnicalAdministration, false)]
    [InlineData(DutyCapacity.TechnicalAdministrator, TrainingField.TechnicalAdministration, true)]
    [InlineData(DutyCapacity.TechnicalAdministrator, TrainingField.Management, false)]
    [InlineData(DutyCapacity.TechnicalAdministrator, TrainingField.InformationSecurity, true)]
    public void Until_the_province_says_otherwise_each_capacity_takes_what_its_work_rests_on(DutyCapacity capacity, TrainingField field, bool fits) =>
        Assert.Equal(fits, FittingFields.Usual.Fit(capacity, field, Some.Day));

    [Fact]
    public void A_field_added_counts_from_its_day_on_and_one_ended_up_to_the_day_before()
    {
        var shipped = FittingField.Shipped();
        var added = new FittingFields(shipped).Add(DutyCapacity.BoardMember, TrainingField.Other, new(2026, 3, 1), Paper, Province);
        shipped.Single(f => f is { Capacity: DutyCapacity.BoardMember, Field: TrainingField.Management }).End(new(2026, 7, 1), Province);
        var fields = new FittingFields([.. shipped, added]);
        Assert.Equal((false, true), (Fit(TrainingField.Other, new(2026, 2, 28)), Fit(TrainingField.Other, new(2026, 3, 1))));
        Assert.Equal((true, false), (Fit(TrainingField.Management, new(2026, 6, 30)), Fit(TrainingField.Management, new(2026, 7, 1))));
        bool Fit(TrainingField field, DateOnly day) => fields.Fit(DutyCapacity.BoardMember, field, day);
    }

    [Fact]
    public void What_is_wrong_is_refused_by_name()
    {
        var clerk = Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard));
        Assert.Equal("Training.ProvinceOnly", Refused(() => FittingFields.Usual.Add(DutyCapacity.BoardMember, TrainingField.Other, Some.Day, Paper, clerk)));
        Assert.Equal("Training.RuleForThePast", Refused(() => FittingFields.Usual.Add(DutyCapacity.BoardMember, TrainingField.Other, new(2025, 12, 31), Paper, Province)));
        Assert.Equal("Training.FitsAlready", Refused(() => FittingFields.Usual.Add(DutyCapacity.BoardMember, TrainingField.Editing, Some.Day, Paper, Province)));
        var row = FittingField.Shipped()[0];
        Assert.Equal("Training.ProvinceOnly", Refused(() => row.End(new(2027, 1, 1), clerk)));
        Assert.Equal("Training.RuleForThePast", Refused(() => row.End(new(2025, 6, 1), Province)));
        row.End(new(2027, 1, 1), Province);
        Assert.Equal("Training.FieldEnded", Refused(() => row.End(new(2028, 1, 1), Province)));
    }

    [Fact]
    public void Whatever_the_province_changes_this_year_earlier_years_keep_their_duties() =>
        Gen.Select(Gen.Enum<DutyCapacity>(), Gen.Enum<TrainingField>(), Gen.Int[0, 700], Gen.Bool).Array[1, 8].Sample(changes =>
        {
            var rows = FittingField.Shipped().ToList();
            foreach (var (capacity, field, day, end) in changes)
                try
                {
                    if (end) rows.FirstOrDefault(r => r.Capacity == capacity && r.Field == field)?.End(new DateOnly(2026, 1, 1).AddDays(day), Province);
                    else rows.Add(new FittingFields(rows).Add(capacity, field, new DateOnly(2026, 1, 1).AddDays(day), Paper, Province));
                }
                catch (RuleBroken) { } // what the rules refuse changes nothing
            foreach (var capacity in Enum.GetValues<DutyCapacity>())
                foreach (var field in Enum.GetValues<TrainingField>())
                    Assert.Equal(FittingFields.Usual.Fit(capacity, field, new(2025, 12, 31)), new FittingFields(rows).Fit(capacity, field, new(2025, 12, 31)));
        });

    private static string Refused(Action what) => Assert.Throws<RuleBroken>(what).Refusals[0].Name;
}
