using Governance.Domain.Common;

namespace Governance.Web.Platform.Imports;

/// <summary>What a workbook brings in.</summary>
public enum ImportKind
{
    People,

    /// <summary>Members of editorial boards.</summary>
    Members,
}

/// <summary>A workbook that someone uploaded and has neither applied nor discarded, with what they chose so far: it can be left and found again, by them alone.</summary>
public sealed class ImportBatch
{
    private readonly List<ImportChoice> _choices = [];

    private ImportBatch() { }

    /// <param name="rows">How many rows of data it has.</param>
    public ImportBatch(ImportKind kind, StoredFile file, int rows, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (Kind, File, Rows, PersonId, StartedAt) = (kind, file, rows, stamp.Actor.PersonId, stamp.At);
    }

    public Guid Id { get; private set; }
    public ImportKind Kind { get; private set; }
    public StoredFile File { get; private set; } = null!;
    public int Rows { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid? PersonId { get; private set; }

    public DateTime StartedAt { get; private set; }

    /// <summary>When it was applied or discarded; null = neither yet.</summary>
    public DateTime? ClosedAt { get; private set; }

    public bool IsApplied { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ImportChoice> Choices => _choices;

    /// <summary>Common.NotFound for anyone else; Import.AlreadyApplied; Import.AlreadyDiscarded.</summary>
    public Refusal? WhyNotGoOn(Actor actor) =>
        actor.PersonId != PersonId ? new("Common.NotFound") : ClosedAt is { } at ? new(IsApplied ? "Import.AlreadyApplied" : "Import.AlreadyDiscarded", at) : null;

    /// <summary>Says whom a row means; again, when someone thinks better of it.</summary>
    /// <param name="personId">Null = someone who is not in the register yet.</param>
    /// <returns>The choice when it is new.</returns>
    /// <exception cref="RuleBroken">See <see cref="WhyNotGoOn"/>.</exception>
    public ImportChoice? Choose(int row, Guid? personId, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotGoOn(stamp.Actor));
        if (_choices.Find(c => c.Row == row) is { } made)
        {
            made.Change(personId);
            return null;
        }
        var choice = new ImportChoice(Id, row, personId);
        _choices.Add(choice);
        return choice;
    }

    /// <summary>All of it is done.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotGoOn"/>.</exception>
    public void Apply(Stamp stamp) => Close(applied: true, stamp);

    /// <summary>None of it is wanted any more.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotGoOn"/>.</exception>
    public void Discard(Stamp stamp) => Close(applied: false, stamp);

    private void Close(bool applied, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotGoOn(stamp.Actor));
        (IsApplied, ClosedAt) = (applied, stamp.At);
    }
}

/// <summary>Whom a human says a row is.</summary>
public sealed class ImportChoice
{
    private ImportChoice() { }

    internal ImportChoice(Guid batchId, int row, Guid? personId) => (BatchId, Row, PersonId) = (batchId, row, personId);

    public Guid BatchId { get; private set; }
    public int Row { get; private set; }

    /// <summary>Null = someone who is not in the register yet.</summary>
    public Guid? PersonId { get; private set; }

    internal void Change(Guid? personId) => PersonId = personId;
}

/// <summary>An import that was left before it was applied.</summary>
/// <param name="Rows">How many rows of data the workbook has.</param>
public sealed record ImportLeft(Guid Id, string FileName, int Rows, DateTime StartedAt);
