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

/// <summary>A course of the catalogue; sessions hold it.</summary>
public sealed class Course
{
    private Course() { }

    /// <exception cref="RuleBroken">Common.Required, Common.TooLong.</exception>
    public Course(string title, TrainingField field)
    {
        Id = Guid.CreateVersion7();
        Title = Text.Required(title, "Training.CourseTitle", 200);
        (FoldedTitle, Field) = (Text.Fold(Title), field);
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>One course a folded title: the same name typed differently finds it.</summary>
    public string FoldedTitle { get; private set; } = "";

    public TrainingField Field { get; private set; }
}
