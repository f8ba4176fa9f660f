using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

public sealed partial class PaymentStatement
{
    /// <summary>Why a month's statement may not be closed for the first time: no power, or the month is not over.</summary>
    public static Refusal? WhyNotOpen(Actor actor, Guid agencyId, RoyaltyPeriod period) =>
        WhyNotKeep(actor, agencyId) ?? (actor.Day >= period.Until ? null : new Refusal("Royalties.MonthNotOver", period.ToString(), period.Until));

    /// <summary>Why it may not be closed: no power, the month is not over, or not a draft.</summary>
    public Refusal? WhyNotClose(Actor actor) => WhyNotOpen(actor, AgencyId, Period) ?? WhyNotIn(StatementState.Draft);

    /// <summary>Chốt: takes the lines in, computes the tax of each payee once by the rules of the planned day.</summary>
    /// <param name="payees">See <see cref="Compute"/>.</param>
    /// <param name="plannedDay">Not before today.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotClose"/>; Royalties.PaymentDayPast; Royalties.NothingToPay; Common.Required without a source.</exception>
    public void Close(IReadOnlyList<StatementPayee> payees, DateOnly plannedDay, string source, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotClose(stamp.Actor)
            ?? (plannedDay >= stamp.Day ? null : new Refusal("Royalties.PaymentDayPast", plannedDay))
            ?? (payees.Any(p => p.IsPaid) ? null : new Refusal("Royalties.NothingToPay", Period.ToString())));
        (Source, PaymentDay) = (Text.Required(source, "Royalties.Source", 40), plannedDay);
        _payees.Clear();
        _payees.AddRange(payees);
        var paid = _payees.Where(p => p.IsPaid).ToList();
        (Gross, Withheld, Net) = (paid.Sum(p => p.Gross), paid.Sum(p => p.Withheld), paid.Sum(p => p.Net));
        (State, Closing, SentBackReason, SentBackByName) = (StatementState.Closed, Step.By(stamp), null, null);
    }

    /// <summary>Why it may not be approved: no power or none up to this amount, not closed, closed by the same person, or the budget has not enough left.</summary>
    /// <param name="line">Task đ of the payment year and the chosen source; null where the budget has none, which means 0.</param>
    public Refusal? WhyNotApprove(Actor actor, BudgetLine? line) =>
        actor.WhyNot(Power.ApproveMoney, AgencyId, LegalBasis.Regulation(15), Matter.Statements, Gross)
        ?? WhyNotIn(StatementState.Closed)
        ?? (Closing!.PersonId == actor.PersonId ? new Refusal("Royalties.ClosedByYou", LegalBasis.Regulation(15)) : null)
        ?? (line is null ? new("Royalties.NoBudgetLine", LegalBasis.Regulation(13, 3, SpendingTask.Royalties), Source!, PaymentDay!.Value.Year) : CheckLine(line).WhyNotCommit(Gross));

    /// <summary>Duyệt chi: commits the gross amount in the budget.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotApprove"/>.</exception>
    public void Approve(BudgetLine? line, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotApprove(stamp.Actor, line));
        line!.Commit(Gross, Document, stamp);
        (State, Approval) = (StatementState.Approved, Step.By(stamp, stamp.Actor.GrantFor(Power.ApproveMoney, AgencyId, Matter.Statements, Gross)));
    }

    /// <summary>Why it may not be sent back: neither the one who approves nor the one who keeps accounts, or nothing to send back.</summary>
    public Refusal? WhyNotSendBack(Actor actor) =>
        (actor.May(Power.ApproveMoney, AgencyId, Matter.Statements, Gross) ? null : WhyNotKeep(actor, AgencyId))
        ?? (State is StatementState.Closed or StatementState.Approved ? null : WhyNotIn(StatementState.Closed));

    /// <summary>Trả lại: frees its lines and gives back what was committed; it is a draft again.</summary>
    /// <param name="line">The line that <see cref="Approve"/> committed on; needed once approved.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSendBack"/>; Common.Required without a reason.</exception>
    public void SendBack(string? reason, BudgetLine? line, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSendBack(stamp.Actor));
        SentBackReason = Text.Required(reason, "Royalties.Reason");
        if (State is StatementState.Approved) CheckLine(line!).Release(Gross, Document, stamp);
        _payees.Clear();
        (State, Gross, Withheld, Net, PaymentDay, Source) = (StatementState.Draft, 0, 0, 0, null, null);
        (Closing, Approval, SentBackByName) = (null, null, stamp.Actor.Name);
    }

    /// <summary>Why it may not be marked paid: no power, or not approved.</summary>
    public Refusal? WhyNotPay(Actor actor) => WhyNotKeep(actor, AgencyId) ?? WhyNotIn(StatementState.Approved);

    /// <summary>Đã chi: spends what was committed. The tax must come out the same on the real day as on the planned one.</summary>
    /// <param name="day">From the approval to today.</param>
    /// <param name="payees">As on file now, at least those paid here.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotPay"/>; Royalties.PaidDayOutside; Royalties.OtherBudgetYear; Royalties.TaxChanged, one per payee.</exception>
    public void Pay(DateOnly day, IReadOnlyCollection<Payee> payees, IReadOnlyCollection<WithholdingRule> rules, BudgetLine line, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotPay(stamp.Actor)
            ?? (day <= stamp.Day && day >= VietnamTime.DayOf(Approval!.At) ? null : new Refusal("Royalties.PaidDayOutside", VietnamTime.DayOf(Approval!.At), stamp.Day))
            ?? (day.Year == PaymentDay!.Value.Year ? null : new Refusal("Royalties.OtherBudgetYear", PaymentDay.Value.Year, day.Year)));
        var changed = _payees.Where(p => p.IsPaid)
            .Select(p => (Payee: p, Tax: WithholdingRule.On(rules, payees.Single(x => x.PersonId == p.PersonId).TaxedBy(day), day).Withhold(p.Gross)))
            .Where(x => x.Tax != x.Payee.Withheld)
            .Select(x => new Refusal("Royalties.TaxChanged", x.Payee.Name, day, x.Tax, x.Payee.Withheld)).ToList();
        if (changed.Count > 0) throw new RuleBroken(changed);
        CheckLine(line).Spend(Gross, Document, stamp);
        (State, Payment, PaymentDay) = (StatementState.Paid, Step.By(stamp), day);
    }

    private Refusal? WhyNotIn(StatementState state) => State == state ? null : new("Royalties.WrongState", Number, new Term($"Royalties.StatementState.{State}"));

    /// <exception cref="ArgumentException">The line is not the one this statement is paid from.</exception>
    private BudgetLine CheckLine(BudgetLine line) =>
        line.AgencyId == AgencyId && line.TaskLetter == SpendingTask.Royalties && line.Source == Source && line.Year == PaymentDay!.Value.Year
            ? line : throw new ArgumentException("The statement is paid from another line.", nameof(line));
}
