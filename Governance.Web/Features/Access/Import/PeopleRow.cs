using Governance.Domain.Access;
using Governance.Web.Shell.Parts.Import;

namespace Governance.Web.Features.Access.Import;

/// <summary>A row of the workbook of people and what it would do.</summary>
/// <param name="Number">In the workbook.</param>
/// <param name="Target">Who is changed; null for someone new.</param>
/// <param name="Payment">Null when the row says nothing of it.</param>
public sealed record PeopleRow(int Number, string Name, RowOutcome Outcome, RegisteredPerson? Target, PersonDetails? Details, PaymentDetails? Payment,
    IReadOnlyList<FieldChange> Changes, IReadOnlyList<RowProblem> Problems, IReadOnlyList<Lookalike> Alike)
{
    /// <summary>As every import shows it.</summary>
    public ImportRow Shown => new(Number, Name, Outcome, Target?.Id, Changes, Problems, Alike);

    /// <summary>What a second reading must find again.</summary>
    internal (int, RowOutcome, Guid?, int?) Seen => (Number, Outcome, Target?.Id, Target?.Version);
}
