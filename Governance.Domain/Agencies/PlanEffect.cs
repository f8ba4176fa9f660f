namespace Governance.Domain.Agencies;

/// <summary>What follows from a plan. The first group is changed by it; what comes after <see cref="Other"/> is only listed, for people to see to.</summary>
public enum Consequence
{
    AgencyEnds,
    AgencyBegins,
    AgencyRenamed,
    Succession,
    BoardEnds,
    AppointmentEnds,
    TaskEnds,
    PostEnds,
    PortalArchived,
    PortalBegins,
    HostRetired,
    HostReassigned,
    HostBegins,
    HostRedirected,

    /// <summary>Entered along with the others: decisions on the boards, requests to publish.</summary>
    Other,

    QueueItem,
    OpenDraft,
    BudgetLine,
    DelegationEnds,
    TrainingDuty,
    PortalName,
    HandOver,
}

/// <summary>One row that a plan changed or added, with all that is needed to put it back.</summary>
/// <param name="Subject">Name of the class of the row.</param>
/// <param name="SubjectId">Its key as the audit writes it.</param>
/// <param name="Agency">Name of the agency it belongs to.</param>
/// <param name="What">What it is called: a person, a host name.</param>
/// <param name="Link">Address in the product under which it is read; null = none yet.</param>
/// <param name="Before">JSON of the fields as they were; null = the row was added.</param>
/// <param name="After">JSON of the same fields afterwards; of an added row all fields.</param>
public sealed record EffectFact(Consequence Kind, string Subject, string SubjectId, string Agency, string What, string? Link, string? Before, string After);

/// <inheritdoc cref="EffectFact"/>
public sealed class PlanEffect
{
    private PlanEffect() { }

    internal PlanEffect(Guid planId, int order, EffectFact fact)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Order, Kind, Subject, SubjectId, Agency, What, Link, Before, After) = (planId, order, fact.Kind, fact.Subject, fact.SubjectId, fact.Agency, fact.What, fact.Link, fact.Before, fact.After);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Order { get; private set; }
    public Consequence Kind { get; private set; }
    public string Subject { get; private set; } = "";
    public string SubjectId { get; private set; } = "";
    public string Agency { get; private set; } = "";
    public string What { get; private set; } = "";
    public string? Link { get; private set; }
    public string? Before { get; private set; }
    public string After { get; private set; } = "";
}
