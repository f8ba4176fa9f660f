using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>Who takes over, when and where.</summary>
/// <param name="Witness">Who stands by for the agency; empty = nobody.</param>
public sealed record HandoverMeeting(HandoverParty? Receiver, DateOnly On, string Place, string? Witness);

public sealed partial class Handover
{
    /// <summary>
    /// Brings the checklist up to what the registers know now: what came since is open, what is gone settled itself, and what is
    /// back is open again. Nothing of a hand-over that is over changes.
    /// </summary>
    /// <param name="at">UTC instant.</param>
    public void TakeUp(IReadOnlyCollection<HandoverFact> found, DateTime at)
    {
        if (State is not HandoverState.Open) return;
        foreach (var fact in found)
        {
            var item = _items.Find(i => i.Kind == fact.Kind && i.SubjectId == fact.SubjectId);
            if (item is null) _items.Add(item = new(Id, NextOrder, fact));
            if (fact.IsSettled && item.IsOpen) item.Settle(HandoverOutcome.ByItself, null, null, null, at);
            else if (!fact.IsSettled && item.Outcome is HandoverOutcome.ByItself) item.Reopen();
        }
        foreach (var gone in _items.Where(i => i.IsOpen && i.SubjectId is not null && !found.Any(f => f.Kind == i.Kind && f.SubjectId == i.SubjectId)))
            gone.Settle(HandoverOutcome.ByItself, null, null, null, at);
    }

    /// <summary>Names who takes over, the day and the place; may be corrected until it is closed.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says, or all that is wrong.</exception>
    public void Arrange(Agency agency, HandoverMeeting meeting, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor, agency));
        List<Refusal> wrong = [];
        if (meeting.Receiver is null) wrong.Add(new("Common.Required", new Term("Access.Handover.Receiver")));
        if (meeting.Receiver?.PersonId == PersonId) wrong.Add(new("Access.Handover.ToSelf", PersonName));
        if (Text.Clean(meeting.Place) == "") wrong.Add(new("Common.Required", new Term("Access.Handover.Place")));
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        (ReceiverId, ReceiverName, ReceiverTitle, HandedOverOn) = (meeting.Receiver!.PersonId, meeting.Receiver.Name, meeting.Receiver.JobTitle, meeting.On);
        Place = Text.Required(meeting.Place, "Access.Handover.Place", 200);
        Witness = Text.Optional(meeting.Witness, "Access.Handover.Witness", 200);
    }

    /// <summary>Writes down something no register knows: a document, a device, an account elsewhere.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; Access.Handover.Found for what the registers find; Common.Required.</exception>
    public HandoverItem Add(Agency agency, HandoverItemKind kind, string line, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor, agency) ?? (HandoverItem.IsFree(kind) ? null : new Refusal("Access.Handover.Found", new Term($"Access.HandoverItemKind.{kind}"))));
        var item = new HandoverItem(Id, NextOrder, kind, line);
        _items.Add(item);
        return item;
    }

    /// <summary>Takes a line that was written by hand off the list.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; Access.Handover.Found for what the registers found.</exception>
    /// <returns>The line taken off.</returns>
    public HandoverItem Remove(Agency agency, Guid itemId, Stamp stamp)
    {
        var item = Item(itemId);
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor, agency) ?? (item.SubjectId is null ? null : new Refusal("Access.Handover.Found", new Term($"Access.HandoverItemKind.{item.Kind}"))));
        _items.Remove(item);
        return item;
    }

    /// <summary>Settles one item.</summary>
    /// <param name="to">Who has it from now on, where it is handed to someone.</param>
    /// <param name="note">Why it stays, where it does.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotSettle"/> says; Access.Handover.NotThatWay; Access.Handover.ToSelf; Common.Required without a person or a note.</exception>
    public void Settle(Agency agency, Guid itemId, HandoverOutcome outcome, HandoverParty? to, string? note, Stamp stamp)
    {
        var item = Item(itemId);
        var handed = outcome is HandoverOutcome.HandedTo;
        Refusal.ThrowIfAny(WhyNotSettle(stamp.Actor, agency, item)
            ?? (HandoverItem.Outcomes(item.Kind).Contains(outcome) ? null : new Refusal("Access.Handover.NotThatWay", new Term($"Access.HandoverItemKind.{item.Kind}")))
            ?? (handed && to is null ? new Refusal("Common.Required", new Term("Access.Handover.To")) : null)
            ?? (handed && to!.PersonId == PersonId ? new Refusal("Access.Handover.ToSelf", PersonName) : null));
        item.Settle(outcome, handed ? to : null, note, stamp.Actor.Name, stamp.At);
    }

    /// <summary>Takes back how an item was settled, because it was a mistake.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotReopen"/> says.</exception>
    public void Reopen(Agency agency, Guid itemId, Stamp stamp)
    {
        var item = Item(itemId);
        Refusal.ThrowIfAny(WhyNotReopen(stamp.Actor, agency, item));
        item.Reopen();
    }

    /// <summary>Closes it, when every item is settled and someone takes over.</summary>
    /// <param name="found">What the registers know now: what came since the last look is not forgotten.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotClose"/> says.</exception>
    public void Close(Agency agency, IReadOnlyCollection<HandoverFact> found, Stamp stamp)
    {
        TakeUp(found, stamp.At);
        Refusal.ThrowIfAny(WhyNotClose(stamp.Actor, agency));
        (State, ClosedBy, ClosedAt) = (HandoverState.Closed, stamp.Actor.Name, stamp.At);
    }

    /// <summary>Gives it up because the person goes on, or it was begun by mistake.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; Common.Required without a reason.</exception>
    public void Cancel(Agency agency, string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor, agency));
        CancelReason = Text.Required(reason, "Access.Handover.CancelReason");
        (State, ClosedBy, ClosedAt) = (HandoverState.Cancelled, stamp.Actor.Name, stamp.At);
    }

    /// <exception cref="RuleBroken">What <see cref="WhyNotKeepSigned"/> says.</exception>
    public void KeepSigned(Agency agency, StoredFile minutes, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeepSigned(stamp.Actor, agency));
        SignedMinutes = minutes;
    }

    private int NextOrder => _items.Count == 0 ? 1 : _items.Max(i => i.Order) + 1;

    private HandoverItem Item(Guid id) => _items.Find(i => i.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
