using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What a course teaches; Điều 12 asks for knowledge that fits the person's duty.</summary>
public enum TrainingField
{
    Editing,
    TechnicalAdministration,
    InformationSecurity,
    Management,
    Other,
}

/// <summary>What the catalogue says of a course.</summary>
/// <param name="AlsoField">A second field that it teaches too; null = none.</param>
/// <param name="Syllabus">Plain text, at most 4,000 characters.</param>
/// <param name="Hours">Lesson hours (tiết), 1 to 1,000; null = not said.</param>
/// <param name="Provider">Who usually gives it.</param>
public sealed record CourseDetails(string Title, TrainingField Field, TrainingField? AlsoField = null, string? Syllabus = null, int? Hours = null, string? Provider = null);

/// <summary>A course of the catalogue that all agencies share; sessions hold it.</summary>
public sealed class Course
{
    private const int LongestSyllabus = 4000;

    private Course() { }

    /// <summary>The quick path: a session of a course that the catalogue does not know yet enters it by its title.</summary>
    /// <exception cref="RuleBroken">Common.Required, Common.TooLong.</exception>
    public Course(string title, TrainingField field)
    {
        Id = Guid.CreateVersion7();
        Take(new(title, field));
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotKeep"/>, or what is wrong with the details.</exception>
    public Course(CourseDetails details, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeep(stamp.Actor));
        Id = Guid.CreateVersion7();
        Take(details);
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>One course a folded title: the same name typed differently finds it.</summary>
    public string FoldedTitle { get; private set; } = "";

    public TrainingField Field { get; private set; }
    public TrainingField? AlsoField { get; private set; }
    public string? Syllabus { get; private set; }

    /// <summary>Lesson hours (tiết).</summary>
    public int? Hours { get; private set; }

    public string? Provider { get; private set; }

    /// <summary>Kept for the sessions it had, offered for none.</summary>
    public bool IsRetired { get; private set; }

    public int Version { get; private set; }

    public bool Teaches(TrainingField field) => Field == field || AlsoField == field;

    /// <summary>The catalogue is kept by the record clerks of all agencies together.</summary>
    public static Refusal? WhyNotKeep(Actor actor) =>
        actor.MayAnywhere(Power.RecordBoard) ? null : new("Access.NoPower", LegalBasis.Regulation(12), new Term($"Access.Power.{nameof(Power.RecordBoard)}"));

    /// <summary>Why no new session may hold it: Training.CourseRetired.</summary>
    public Refusal? WhyNotHold() => IsRetired ? new("Training.CourseRetired", Title) : null;

    /// <exception cref="RuleBroken">See <see cref="WhyNotKeep"/>, or what is wrong with the details.</exception>
    public void Change(CourseDetails details, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeep(stamp.Actor));
        Take(details);
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotKeep"/>.</exception>
    public void Retire(bool retired, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeep(stamp.Actor));
        IsRetired = retired;
    }

    private void Take(CourseDetails details)
    {
        if (details.Hours is < 1 or > 1000) throw new RuleBroken(new Refusal("Training.HoursOutside", 1, 1000));
        if (details.Syllabus?.Length > LongestSyllabus) throw new RuleBroken(new Refusal("Common.TooLong", new Term("Training.Syllabus"), LongestSyllabus));
        Title = Text.Required(details.Title, "Training.CourseTitle", 200);
        FoldedTitle = Text.Fold(Title);
        (Field, AlsoField, Hours) = (details.Field, details.AlsoField == details.Field ? null : details.AlsoField, details.Hours);
        Syllabus = string.IsNullOrWhiteSpace(details.Syllabus) ? null : details.Syllabus.Trim().Normalize();
        Provider = Text.Optional(details.Provider, "Training.UsualProvider");
    }
}
