using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class CourseTests
{
    private static readonly Actor Clerk = Some.Actor(Guid.CreateVersion7(), Power.RecordBoard);

    [Fact]
    public void It_teaches_one_field_or_two_different_ones()
    {
        var course = new Course(new("An toàn thông tin", TrainingField.InformationSecurity, TrainingField.TechnicalAdministration), Some.By(Clerk));
        Assert.True(course.Teaches(TrainingField.TechnicalAdministration));
        course.Change(new("An toàn thông tin", TrainingField.InformationSecurity, TrainingField.InformationSecurity), Some.By(Clerk));
        Assert.Null(course.AlsoField);
    }

    [Fact]
    public void Retired_it_is_offered_for_no_session_until_it_is_put_back()
    {
        var course = new Course("Khóa 1", TrainingField.Editing);
        course.Retire(true, Some.By(Clerk));
        Assert.Equal("Training.CourseRetired", course.WhyNotHold()!.Name);
        course.Retire(false, Some.By(Clerk));
        Assert.Null(course.WhyNotHold());
    }

    [Fact]
    public void What_it_says_has_bounds_and_only_record_clerks_keep_it()
    {
        Assert.Equal("Training.HoursOutside", Refused(() => new Course(new("Khóa", TrainingField.Editing, Hours: 0), Some.By(Clerk))));
        Assert.Equal("Common.TooLong", Refused(() => new Course(new("Khóa", TrainingField.Editing, Syllabus: new('a', 4001)), Some.By(Clerk))));
        Assert.Equal("Common.Required", Refused(() => new Course(new(" ", TrainingField.Editing), Some.By(Clerk))));
        Assert.Equal("Access.NoPower", Refused(() => new Course(new("Khóa", TrainingField.Editing), Some.By(Some.Actor(Guid.CreateVersion7(), Power.Approve)))));
    }

    private static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
