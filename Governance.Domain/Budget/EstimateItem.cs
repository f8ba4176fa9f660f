using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>
/// Dự toán đề nghị: what an agency asks for one task and source of a year, on the strength of a document it has approved.
/// It moves no money; an allocation does.
/// </summary>
public sealed class EstimateItem
{
    private EstimateItem() { }

    /// <param name="requested">Whole đồng, above 0.</param>
    /// <param name="document">The approved paper that asks: its own verb makes the item, so no power is asked for here.</param>
    /// <exception cref="RuleBroken">Budget.AmountNotPositive.</exception>
    public EstimateItem(Guid agencyId, int year, string taskLetter, string source, long requested, LedgerDocument document)
    {
        if (requested <= 0) throw new RuleBroken(new Refusal("Budget.AmountNotPositive"));
        Id = Guid.CreateVersion7();
        (AgencyId, Year, TaskLetter, Source, Requested, Document) = (agencyId, year, taskLetter, source, requested, document);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }

    /// <summary>Point of Điều 13.3.</summary>
    public string TaskLetter { get; private set; } = "";

    /// <summary>Code of a <see cref="FundingSource"/>.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Whole đồng.</summary>
    public long Requested { get; private set; }

    public LedgerDocument Document { get; private set; } = null!;
}
