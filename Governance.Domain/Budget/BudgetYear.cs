using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>Whether entries may still be posted.</summary>
public enum BudgetYearState
{
    Open,

    /// <summary>Khóa sổ: nothing moves any more.</summary>
    Closed,
}

/// <summary>The money of one agency's portal in one year: the root of its tasks and lines.</summary>
public sealed class BudgetYear
{
    private readonly List<BudgetNode> _nodes = [];

    private BudgetYear() { }

    public BudgetYear(Guid agencyId, int year)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Year) = (agencyId, year);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public BudgetYearState State { get; private set; }
    public Balance Balance { get; private set; } = Balance.Empty;

    /// <summary>Number of the last entry; 0 before the first.</summary>
    public int LastSequence { get; private set; }

    public IReadOnlyList<BudgetNode> Nodes => _nodes;
    public int Version { get; private set; }

    /// <summary>The line of that task and source; a new one has no allocation, which means 0. Needs all nodes and lines loaded.</summary>
    public BudgetLine LineFor(string taskLetter, string source)
    {
        var node = _nodes.SingleOrDefault(n => n.TaskLetter == taskLetter);
        if (node is null) _nodes.Add(node = new BudgetNode(this, taskLetter));
        return node.LineFor(source);
    }

    /// <summary>Why nothing may be posted: Budget.YearClosed.</summary>
    public Refusal? WhyNotPost() => State is BudgetYearState.Closed ? new Refusal("Budget.YearClosed", Year) : null;

    /// <summary>Why the books may not be closed: no power, closed already, or money still committed.</summary>
    public Refusal? WhyNotClose(Actor actor) =>
        actor.WhyNot(Power.ApproveMoney, AgencyId, LegalBasis.Regulation(13), Matter.Books)
        ?? WhyNotPost()
        ?? (Balance.Committed > 0 ? new Refusal("Budget.StillCommitted", Balance.Committed) : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotClose"/>.</exception>
    public void Close(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotClose(stamp.Actor));
        State = BudgetYearState.Closed;
    }

    internal void Take(LedgerEntry entry) => (Balance, LastSequence) = (Balance.After(entry), entry.Sequence);
}

/// <summary>One task of a budget year: the node between the year and its lines.</summary>
public sealed class BudgetNode
{
    private readonly List<BudgetLine> _lines = [];

    private BudgetNode() { }

    internal BudgetNode(BudgetYear year, string taskLetter)
    {
        Id = Guid.CreateVersion7();
        (BudgetYear, BudgetYearId, TaskLetter) = (year, year.Id, taskLetter);
    }

    public Guid Id { get; private set; }
    public Guid BudgetYearId { get; private set; }
    public BudgetYear BudgetYear { get; private set; } = null!;
    public string TaskLetter { get; private set; } = "";
    public Balance Balance { get; private set; } = Balance.Empty;
    public IReadOnlyList<BudgetLine> Lines => _lines;
    public int Version { get; private set; }

    internal BudgetLine LineFor(string source)
    {
        var line = _lines.SingleOrDefault(l => l.Source == source);
        if (line is null) _lines.Add(line = new BudgetLine(this, source));
        return line;
    }

    internal void Take(LedgerEntry entry)
    {
        Balance = Balance.After(entry);
        BudgetYear.Take(entry);
    }
}
