using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>Where a hand-over stands.</summary>
public enum HandoverState
{
    Open,
    Closed,

    /// <summary>The person went on after all.</summary>
    Cancelled,
}

/// <summary>Bàn giao: what someone whose term ends passes on, item by item, until both sides sign its minutes (Điều 24.2).</summary>
public sealed partial class Handover
{
    private readonly List<HandoverItem> _items = [];

    private Handover() { }

    /// <param name="found">What the registers know that the person holds.</param>
    /// <exception cref="RuleBroken">What <see cref="EndedTerm.WhyNotStart"/> says.</exception>
    public Handover(EndedTerm term, Agency agency, IReadOnlyCollection<HandoverFact> found, Stamp stamp)
    {
        Refusal.ThrowIfAny(term.WhyNotStart(stamp.Actor, agency));
        Id = Guid.CreateVersion7();
        (TermKind, TermId, PersonId, PersonName, PersonTitle, AgencyId, Title, EndsOn, Decision) =
            (term.Kind, term.Id, term.PersonId, term.PersonName, term.PersonTitle, term.AgencyId, term.Title, term.Until!.Value, term.Decision);
        (StartedBy, StartedAt) = (stamp.Actor.Name, stamp.At);
        TakeUp(found, stamp.At);
    }

    public Guid Id { get; private set; }
    public TermKind TermKind { get; private set; }

    /// <summary>The appointment or post that ends.</summary>
    public Guid TermId { get; private set; }

    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public string? PersonTitle { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>Resource name of the capacity that ends.</summary>
    public string Title { get; private set; } = "";

    /// <summary>First day no longer in it.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Number and date of the decision behind the end, as text.</summary>
    public string Decision { get; private set; } = "";

    public HandoverState State { get; private set; }
    public Guid? ReceiverId { get; private set; }
    public string? ReceiverName { get; private set; }
    public string? ReceiverTitle { get; private set; }

    /// <summary>The day both sides meet; null until it is arranged.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    public string? Place { get; private set; }

    /// <summary>Who stands by for the agency; null = nobody.</summary>
    public string? Witness { get; private set; }

    public string StartedBy { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public string? ClosedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    public StoredFile? SignedMinutes { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<HandoverItem> Items => _items;

    public int OpenItems => _items.Count(i => i.IsOpen);

    /// <summary>
    /// The agency's record clerk keeps it, never one's own; of an agency that is no more, who reorganises.
    /// </summary>
    public static Refusal? WhyNotKeep(Actor actor, Agency agency, Guid personId) =>
        actor.PersonId == personId ? new("Access.Handover.Own", LegalBasis.Regulation(24, 2))
        : agency.Dissolved <= actor.Day && actor.MayAnywhere(Power.Reorganise) ? null
        : actor.WhyNot(Power.RecordBoard, agency.Id, LegalBasis.Regulation(24, 2));

    public Refusal? WhyNotChange(Actor actor, Agency agency) => WhyNotKeep(actor, agency, PersonId) ?? WhyNotOpen();

    /// <summary>Accounts may be settled by the technical administrator too, who keeps them (Điều 24.1).</summary>
    public Refusal? WhyNotSettle(Actor actor, Agency agency, HandoverItem item) =>
        (item.Kind is HandoverItemKind.Account or HandoverItemKind.Custody or HandoverItemKind.OtherAccount && actor.PersonId != PersonId && actor.May(Power.RunPortal, agency.Id) ? WhyNotOpen() : WhyNotChange(actor, agency))
        ?? (item.IsOpen ? null : new Refusal("Access.Handover.Settled", item.SettledBy ?? "—"));

    /// <summary>
    /// Access.Handover.NotTakenBack for what was done in a register (a work, an account, custody) and for what settled itself; a note and
    /// a line written by hand can be corrected.
    /// </summary>
    public Refusal? WhyNotReopen(Actor actor, Agency agency, HandoverItem item) =>
        WhyNotChange(actor, agency)
        ?? (item.Outcome is HandoverOutcome.Noted || item is { SubjectId: null, IsOpen: false } ? null : new Refusal("Access.Handover.NotTakenBack", new Term($"Access.HandoverItemKind.{item.Kind}")));

    /// <summary>Access.Handover.NotEnded until the day has come: until then new things can come into the person's hands. Then NoReceiver, DayAhead, ItemsOpen.</summary>
    public Refusal? WhyNotClose(Actor actor, Agency agency) =>
        WhyNotChange(actor, agency)
        ?? (EndsOn > actor.Day ? new Refusal("Access.Handover.NotEnded", EndsOn) : null)
        ?? (ReceiverId is null ? new Refusal("Access.Handover.NoReceiver", LegalBasis.Regulation(24, 2)) : null)
        ?? (HandedOverOn > actor.Day ? new Refusal("Access.Handover.DayAhead", HandedOverOn.Value) : null)
        ?? (OpenItems > 0 ? new Refusal("Access.Handover.ItemsOpen", LegalBasis.Regulation(24, 2), OpenItems) : null);

    /// <summary>The signed minutes can be kept after the closing too, once.</summary>
    public Refusal? WhyNotKeepSigned(Actor actor, Agency agency) =>
        WhyNotKeep(actor, agency, PersonId)
        ?? (State is HandoverState.Cancelled ? new Refusal("Access.Handover.IsCancelled") : null)
        ?? (ReceiverId is null ? new Refusal("Access.Handover.NoReceiver", LegalBasis.Regulation(24, 2)) : null)
        ?? (SignedMinutes is null ? null : new Refusal("Access.Handover.SignedAlready"));

    private Refusal? WhyNotOpen() => State is HandoverState.Open ? null : new($"Access.Handover.Is{State}");
}
