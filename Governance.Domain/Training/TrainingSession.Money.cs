using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What a session cost, as it stands in the budget's ledger.</summary>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Day">Of the payment; its year is the budget year.</param>
/// <param name="Source">Code of a <see cref="FundingSource"/>.</param>
/// <param name="Voucher">Number of the payment voucher.</param>
/// <param name="At">UTC instant.</param>
/// <param name="CommitmentId">Ledger entry that set the money aside.</param>
/// <param name="EntryId">Ledger entry that paid it.</param>
public sealed record SessionSpending(long Amount, DateOnly Day, string Source, string Voucher, Guid? PersonId, string ActorName, DateTime At, Guid CommitmentId, Guid EntryId);

/// <summary>What the accountant enters.</summary>
public sealed record SessionPayment(long Amount, DateOnly Day, string Source, string Voucher);

public sealed partial class TrainingSession
{
    /// <summary>What was paid; null before "Ghi chi" and after it was undone.</summary>
    public SessionSpending? Spending { get; private set; }

    /// <summary>
    /// Why no cost may be posted: no power to keep accounts, not closed or cancelled yet (a hall may have to be paid for a
    /// session that was called off), or posted already.
    /// </summary>
    public Refusal? WhyNotSpend(Actor actor) =>
        WhyNotKeepAccounts(actor)
        ?? (State is SessionState.Closed or SessionState.Cancelled ? null : new Refusal("Training.NotClosedYet"))
        ?? (Spending is { } spent ? new Refusal("Training.AlreadyPosted", spent.Amount, spent.ActorName, spent.At) : null);

    /// <summary>Ghi chi: commits and spends the whole amount on task e of the payment day's year.</summary>
    /// <param name="line">Of the agency, task e, the payment's source and year; null where the budget has none, which means 0.</param>
    /// <param name="title">How the ledger calls the session; at most 400 characters.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSpend"/>; Training.PaidOutside; Training.NoBudgetLine; what the line refuses.</exception>
    public void Spend(SessionPayment payment, BudgetLine? line, string title, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSpend(stamp.Actor)
            ?? (payment.Day <= stamp.Day && payment.Day.Year >= FirstDay.Year - 1 ? null : new Refusal("Training.PaidOutside", payment.Day, stamp.Day)));
        var voucher = Text.Required(payment.Voucher, "Training.Voucher", 100);
        if (line is null) throw new RuleBroken(new Refusal("Training.NoBudgetLine", LegalBasis.Regulation(13, 3, SpendingTask.Training), payment.Source, payment.Day.Year));
        if ((line.AgencyId, line.TaskLetter, line.Source, line.Year) != (AgencyId, SpendingTask.Training, payment.Source, payment.Day.Year))
            throw new ArgumentException("The session is paid from another line.", nameof(line));
        var document = new LedgerDocument(nameof(TrainingSession), Id, title);
        var commitment = line.Commit(payment.Amount, document, stamp);
        var entry = line.Spend(payment.Amount, document, stamp);
        Spending = new(payment.Amount, payment.Day, payment.Source, voucher, stamp.Actor.PersonId, stamp.Actor.Name, stamp.At, commitment.Id, entry.Id);
    }

    /// <summary>Why the posting may not be undone: no power, or nothing is posted.</summary>
    public Refusal? WhyNotUndoSpending(Actor actor) => WhyNotKeepAccounts(actor) ?? (Spending is null ? new Refusal("Training.NothingPosted") : null);

    /// <summary>Takes the posting back by linked reversals; the right cost may then be posted.</summary>
    /// <param name="line">The line it was posted on, with the session's entries.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotUndoSpending"/>; Common.Required without a reason; Budget.YearClosed.</exception>
    public void UndoSpending(string? reason, BudgetLine line, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotUndoSpending(stamp.Actor));
        var why = Text.Required(reason, "Training.Reason");
        line.Reverse(line.Entries.Single(e => e.Id == Spending!.EntryId), why, stamp);
        line.Reverse(line.Entries.Single(e => e.Id == Spending!.CommitmentId), why, stamp);
        Spending = null;
    }

    private Refusal? WhyNotKeepAccounts(Actor actor) => actor.WhyNot(Power.KeepAccounts, AgencyId, LegalBasis.Regulation(13, 3, SpendingTask.Training));
}
