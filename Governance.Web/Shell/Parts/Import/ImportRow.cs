using Governance.Domain.Access;
using Governance.Domain.Common;

namespace Governance.Web.Shell.Parts.Import;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    New,
    Changed,
    Unchanged,

    /// <summary>Somebody looks like this person: whether it is the same is for a human to say.</summary>
    Choose,
    Problem,
}

/// <summary>Whom a human says a row is.</summary>
/// <param name="PersonId">Null = someone who is not in the register yet.</param>
public sealed record RowChoice(Guid? PersonId);

/// <summary>A field that changes.</summary>
/// <param name="Header">Of the column.</param>
/// <param name="Old">Null when it was empty.</param>
public sealed record FieldChange(string Header, string? Old, string? New);

/// <param name="Column">Header of the column; null when it is about the row.</param>
public sealed record RowProblem(string? Column, Refusal What);

/// <summary>Somebody of the register who looks like the person of the row.</summary>
public sealed record Lookalike(Guid Id, string Name, DateOnly? BirthDate, string? JobTitle, Likeness By);

/// <summary>A row of an uploaded workbook and what it would do, whatever it brings in.</summary>
/// <param name="Number">In the workbook.</param>
/// <param name="ChosenId">Whom the row means among those who look alike; null = nobody, or nobody yet.</param>
public sealed record ImportRow(int Number, string Name, RowOutcome Outcome, Guid? ChosenId, IReadOnlyList<FieldChange> Changes, IReadOnlyList<RowProblem> Problems, IReadOnlyList<Lookalike> Alike)
{
    /// <summary>All of a workbook or nothing: why not, or null.</summary>
    public static Refusal? WhyNotApply(IReadOnlyList<ImportRow> rows)
    {
        var (wrong, open) = (rows.Count(r => r.Outcome is RowOutcome.Problem), rows.Count(r => r.Outcome is RowOutcome.Choose));
        if (wrong + open > 0) return new("Import.NotReady", wrong, open);
        return rows.Any(r => r.Outcome is RowOutcome.New or RowOutcome.Changed) ? null : new("Import.NothingToDo");
    }
}
