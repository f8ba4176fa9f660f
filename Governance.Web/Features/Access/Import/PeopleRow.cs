using Governance.Domain.Access;
using Governance.Domain.Common;

namespace Governance.Web.Features.Access.Import;

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

/// <summary>A row of the workbook and what it would do.</summary>
/// <param name="Number">In the workbook.</param>
/// <param name="Target">Who is changed; null for someone new.</param>
/// <param name="Payment">Null when the row says nothing of it.</param>
public sealed record PeopleRow(int Number, string Name, RowOutcome Outcome, RegisteredPerson? Target, PersonDetails? Details, PaymentDetails? Payment,
    IReadOnlyList<FieldChange> Changes, IReadOnlyList<RowProblem> Problems, IReadOnlyList<Lookalike> Alike)
{
    /// <summary>What a second reading must find again.</summary>
    internal (int, RowOutcome, Guid?, int?) Seen => (Number, Outcome, Target?.Id, Target?.Version);
}
