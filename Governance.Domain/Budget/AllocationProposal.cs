using System.Globalization;
using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>What a proposal asks for.</summary>
public enum ProposalKind
{
    /// <summary>Giao dự toán: money comes in; every amount is above 0.</summary>
    Allocation,

    /// <summary>Điều chỉnh: money moves between lines; the amounts are signed and add up to 0.</summary>
    Adjustment,
}

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    Proposed,
    Approved,
    Refused,
}

/// <summary>The accountant's paper that gives a budget its money (Điều 13); it moves nothing until the head of the agency approves it.</summary>
public sealed class AllocationProposal
{
    private readonly List<AllocationLine> _lines = [];

    private AllocationProposal() { }

    /// <param name="decisionNumber">Of the decision by which the money was given to the agency.</param>
    /// <exception cref="RuleBroken">All that is wrong at once: no power, no or too late a decision, lines missing, doubled or with a wrong amount.</exception>
    public AllocationProposal(Guid agencyId, int year, ProposalKind kind, string decisionNumber, DateOnly? decisionDate, IEnumerable<AllocationLine> lines, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotPropose(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, Year, Kind, ProposedBy, ProposedByName, ProposedAt) = (agencyId, year, kind, stamp.Actor.PersonId, stamp.Actor.Name, stamp.At);
        DecisionNumber = Text.Required(decisionNumber, "Budget.DecisionNumber", 100);
        _lines.AddRange(lines);
        List<Refusal> wrong = [.. Problems(decisionDate, stamp.Day)];
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        DecisionDate = decisionDate!.Value;
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public ProposalKind Kind { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public ProposalState State { get; private set; }
    public Guid? ProposedBy { get; private set; }
    public string ProposedByName { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime ProposedAt { get; private set; }

    public string? DecidedByName { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>In whose place it was decided; null when in one's own right.</summary>
    public SignedFor? DecidedFor { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<AllocationLine> Lines => _lines;

    /// <summary>What comes in or, for an adjustment, what moves; whole đồng.</summary>
    public long Amount => _lines.Sum(l => Math.Max(0, l.Appraised));

    public int Version { get; private set; }

    public static Refusal? WhyNotPropose(Actor actor, Guid agencyId) => actor.WhyNot(Power.KeepAccounts, agencyId, LegalBasis.Regulation(13));

    /// <summary>Why this person may not approve or refuse it: no power or none up to this amount, their own proposal, or decided already.</summary>
    public Refusal? WhyNotDecide(Actor actor) =>
        actor.WhyNot(Power.ApproveMoney, AgencyId, LegalBasis.Regulation(19, 2), Matter.Allocations, Amount)
        ?? (actor.PersonId == ProposedBy ? new Refusal("Budget.OwnProposal", ProposedByName) : null)
        ?? (State is ProposalState.Proposed ? null : new Refusal("Budget.AlreadyDecided", DecidedByName!, DecidedAt!));

    /// <summary>Posts one entry a line into the books of its year.</summary>
    /// <param name="books">The year of the same agency, with all nodes and lines.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotDecide"/>; Budget.YearClosed; Budget.NotEnoughLeft when an adjustment takes what is no longer there.</exception>
    public void Approve(BudgetYear books, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor));
        if ((books.AgencyId, books.Year) != (AgencyId, Year)) throw new ArgumentException("The books are of another agency or year.", nameof(books));
        var document = new LedgerDocument(nameof(AllocationProposal), Id, $"{DecisionNumber} ({DecisionDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)})");
        foreach (var line in _lines)
        {
            var target = books.LineFor(line.TaskLetter, line.Source);
            if (Kind is ProposalKind.Adjustment) target.Transfer(line.Appraised, document, stamp);
            else target.Allocate(line.Appraised, document, stamp);
        }
        Decide(ProposalState.Approved, stamp);
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotDecide"/>; Common.Required without a reason.</exception>
    public void Refuse(string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor));
        Reason = Text.Required(reason, "Budget.Reason");
        Decide(ProposalState.Refused, stamp);
    }

    private void Decide(ProposalState state, Stamp stamp) => (State, DecidedByName, DecidedAt, DecidedFor) =
        (state, stamp.Actor.Name, stamp.At, stamp.Actor.GrantFor(Power.ApproveMoney, AgencyId, Matter.Allocations, Amount)?.OnBehalf?.Signature);

    private IEnumerable<Refusal> Problems(DateOnly? decisionDate, DateOnly today)
    {
        if (decisionDate is null) yield return new("Common.Required", new Term("Budget.DecisionDate"));
        if (decisionDate > today) yield return new("Budget.DecisionInFuture", decisionDate);
        if (_lines.Count == 0) yield return new("Budget.NoLines");
        foreach (var twice in _lines.GroupBy(l => (l.TaskLetter, l.Source)).Where(g => g.Count() > 1))
            yield return new("Budget.LineTwice", twice.Key.TaskLetter, twice.Key.Source);
        foreach (var line in _lines.Where(l => Kind is ProposalKind.Allocation ? l.Appraised <= 0 || l.Requested < 0 : l.Appraised == 0))
            yield return new("Budget.LineAmountWrong", line.TaskLetter, line.Source);
        if (Kind is ProposalKind.Adjustment && _lines.Sum(l => l.Appraised) is not 0 and var off) yield return new("Budget.AdjustmentNotBalanced", off);
    }
}

/// <summary>One line of a proposal, whole đồng.</summary>
/// <param name="Requested">Số đề nghị.</param>
/// <param name="Appraised">Số thẩm định: what is posted.</param>
public sealed record AllocationLine(string TaskLetter, string Source, long Requested, long Appraised);
