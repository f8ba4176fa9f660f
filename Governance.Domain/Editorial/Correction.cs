namespace Governance.Domain.Editorial;

/// <summary>A correction that the public was told of: what was wrong, and since when the right text stands. Never changed.</summary>
public sealed class Correction
{
    private Correction() { }

    internal Correction(Guid editionId, string notice, Guid decisionId, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (EditionId, Notice, DecisionId, At) = (editionId, notice, decisionId, at);
    }

    public Guid Id { get; private set; }
    public Guid EditionId { get; private set; }
    public string Notice { get; private set; } = "";

    /// <summary>The approval of the corrected text.</summary>
    public Guid DecisionId { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }
}
