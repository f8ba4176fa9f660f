using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>What is handed over. The first five are found in the registers; the others are written by hand.</summary>
public enum HandoverItemKind
{
    /// <summary>A work in the person's hands that is not live yet.</summary>
    Work,

    /// <summary>The account of this intranet (Điều 24.2).</summary>
    Account,

    /// <summary>An account that can change or stop a portal, of which the person is the custodian (Điều 24.1, 24.2).</summary>
    Custody,

    /// <summary>A delegation given or received that counts past the end.</summary>
    Delegation,

    /// <summary>The training duty of the year of the end (Điều 12).</summary>
    Training,

    /// <summary>An account elsewhere: a server, a domain name, a page in a social network.</summary>
    OtherAccount,

    Document,
    Equipment,
}

/// <summary>How an item was settled.</summary>
public enum HandoverOutcome
{
    HandedTo,

    /// <summary>The password must be changed at the next sign-in, and every session was ended.</summary>
    PasswordForced,

    AccountDisabled,

    /// <summary>Nothing is left to hand over: it was published, met, ended elsewhere.</summary>
    ByItself,

    /// <summary>It stays as it is, for the reason in the note.</summary>
    Noted,
}

/// <summary>Something found in the registers that is to be handed over.</summary>
/// <param name="Label">What it is called, the same in every language.</param>
/// <param name="IsSettled">Nothing is left to do about it.</param>
public sealed record HandoverFact(HandoverItemKind Kind, Guid SubjectId, string Label, bool IsSettled = false);

/// <summary>Someone to whom something is handed.</summary>
public sealed record HandoverParty(Guid PersonId, string Name, string? JobTitle = null);

/// <summary>One line of the checklist of a hand-over.</summary>
public sealed class HandoverItem
{
    private HandoverItem() { }

    internal HandoverItem(Guid handoverId, int order, HandoverFact fact)
    {
        Id = Guid.CreateVersion7();
        (HandoverId, Order, Kind, SubjectId, Label) = (handoverId, order, fact.Kind, fact.SubjectId, fact.Label);
    }

    internal HandoverItem(Guid handoverId, int order, HandoverItemKind kind, string label)
    {
        Id = Guid.CreateVersion7();
        (HandoverId, Order, Kind) = (handoverId, order, kind);
        Label = Text.Required(label, "Access.Handover.Line");
    }

    public Guid Id { get; private set; }
    public Guid HandoverId { get; private set; }
    public int Order { get; private set; }
    public HandoverItemKind Kind { get; private set; }

    /// <summary>The work, account, delegation or agency it is about; null for a line written by hand.</summary>
    public Guid? SubjectId { get; private set; }

    public string Label { get; private set; } = "";

    /// <summary>Null while it is open.</summary>
    public HandoverOutcome? Outcome { get; private set; }

    public Guid? ToPersonId { get; private set; }
    public string? ToName { get; private set; }
    public string? Note { get; private set; }

    /// <summary>UTC instant; null while it is open.</summary>
    public DateTime? SettledAt { get; private set; }

    public string? SettledBy { get; private set; }

    public bool IsOpen => Outcome is null;

    /// <summary>How a person can settle an item of that kind.</summary>
    public static IReadOnlyList<HandoverOutcome> Outcomes(HandoverItemKind kind) => kind switch
    {
        HandoverItemKind.Account => [HandoverOutcome.PasswordForced, HandoverOutcome.AccountDisabled],
        HandoverItemKind.Delegation or HandoverItemKind.Training => [HandoverOutcome.Noted],
        _ => [HandoverOutcome.HandedTo, HandoverOutcome.Noted],
    };

    /// <summary>Whether it is written by hand and not found.</summary>
    public static bool IsFree(HandoverItemKind kind) => kind is HandoverItemKind.OtherAccount or HandoverItemKind.Document or HandoverItemKind.Equipment;

    internal void Settle(HandoverOutcome outcome, HandoverParty? to, string? note, string? by, DateTime at)
    {
        Note = outcome is HandoverOutcome.Noted ? Text.Required(note, "Access.Handover.Note") : Text.Optional(note, "Access.Handover.Note");
        (Outcome, ToPersonId, ToName, SettledAt, SettledBy) = (outcome, to?.PersonId, to?.Name, at, by);
    }

    internal void Reopen() => (Outcome, ToPersonId, ToName, Note, SettledAt, SettledBy) = (null, null, null, null, null, null);
}
