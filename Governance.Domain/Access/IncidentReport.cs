using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>Where an incident stands.</summary>
public enum IncidentState
{
    /// <summary>Noticed, and the agency has not been told.</summary>
    Open,

    /// <summary>The agency has been told.</summary>
    Reported,
    Closed,
}

/// <summary>Who was told: Điều 24.3 asks for the own agency, and for working with others that are concerned.</summary>
public enum NoticeTo
{
    OwnAgency,
    Others,
}

/// <summary>What an administrator writes down when something happens.</summary>
/// <param name="PortalId">The portal that is hit; null = none or all of the agency's.</param>
/// <param name="AccountId">The account that is concerned; null = none.</param>
/// <param name="What">What happened, in prose.</param>
/// <param name="NoticedAt">UTC instant, not in the future.</param>
public sealed record IncidentTerms(Guid? PortalId, Guid? AccountId, string What, DateTime NoticedAt);

/// <summary>An incident of a portal or of an account: what, when noticed, who was told and when, how it ended (Điều 24.2, 24.3).</summary>
public sealed class IncidentReport
{
    private readonly List<IncidentNotice> _notices = [];

    private IncidentReport() { }

    /// <param name="level">As it stands when it is written down: what it says is kept with the report; null = none chosen.</param>
    /// <exception cref="RuleBroken">No power (see <see cref="WhyNotReport"/>); Access.Incident.InTheFuture; Common.Required or Common.TooLong of what happened.</exception>
    public IncidentReport(Guid agencyId, IncidentTerms terms, IncidentLevel? level, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReport(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, AuthorId, WrittenAt) = (agencyId, stamp.Actor.PersonId, stamp.At);
        Take(terms, level, stamp);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid? PortalId { get; private set; }
    public Guid? AccountId { get; private set; }
    public string What { get; private set; } = "";

    /// <summary>What search compares.</summary>
    public string FoldedWhat { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime NoticedAt { get; private set; }

    /// <summary>Who wrote it down first; null = the machine.</summary>
    public Guid? AuthorId { get; private set; }

    public DateTime WrittenAt { get; private set; }

    /// <summary>Name of the level chosen; null = none.</summary>
    public string? Level { get; private set; }

    /// <summary>Hours from its being noticed within which the level wants it reported; null = no limit.</summary>
    public int? ReportHours { get; private set; }

    /// <summary>The paper the level was read from.</summary>
    public string? LevelSource { get; private set; }

    public Confidence? LevelConfidence { get; private set; }
    public IncidentState State { get; private set; }

    /// <summary>UTC instant; null until it is closed.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string? Cause { get; private set; }

    /// <summary>What was done about it.</summary>
    public string? Remedy { get; private set; }

    public int Version { get; private set; }

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<IncidentNotice> Notices => [.. _notices.OrderBy(n => n.At)];

    /// <summary>When the agency was first told; null = not yet.</summary>
    public DateTime? ReportedAt => _notices.Where(n => n.To is NoticeTo.OwnAgency).Min(n => (DateTime?)n.At);

    /// <summary>When the level wants it reported at the latest; null = no limit.</summary>
    public DateTime? DueAt => ReportHours is { } hours ? NoticedAt.AddHours(hours) : null;

    /// <param name="now">UTC instant.</param>
    public bool IsLate(DateTime now) => DueAt < (ReportedAt ?? now);

    /// <summary>Written by who runs the portals of the agency.</summary>
    public static Refusal? WhyNotReport(Actor actor, Guid agencyId) => actor.WhyNot(Power.RunPortal, agencyId, LegalBasis.Regulation(24, 3));

    /// <summary>Access.Incident.IsClosed once it is closed.</summary>
    public Refusal? WhyNotChange(Actor actor) => WhyNotReport(actor, AgencyId) ?? (ClosedAt is { } at ? new Refusal("Access.Incident.IsClosed", at) : null);

    /// <summary>Access.Incident.NotReported while the agency has not been told.</summary>
    public Refusal? WhyNotClose(Actor actor) => WhyNotChange(actor) ?? (State is IncidentState.Open ? new Refusal("Access.Incident.NotReported", LegalBasis.Regulation(24, 3)) : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; Access.Incident.InTheFuture; Access.Incident.NoticedAfterNotice; Common.Required.</exception>
    public void Correct(IncidentTerms terms, IncidentLevel? level, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor) ?? (Notices is [var first, ..] && terms.NoticedAt > first.At ? new Refusal("Access.Incident.NoticedAfterNotice", first.At) : null));
        Take(terms, level, stamp);
    }

    /// <summary>Someone is told.</summary>
    /// <param name="whom">Agency or person, in words.</param>
    /// <param name="at">UTC instant, not before it was noticed and not in the future.</param>
    /// <param name="how">By telephone, letter number …; null = not said.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; Access.Incident.InTheFuture; Access.Incident.BeforeNoticed; Common.Required.</exception>
    public IncidentNotice Tell(NoticeTo to, string whom, DateTime at, string? how, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor) ?? WhyNotAt(at, stamp) ?? (at < NoticedAt ? new Refusal("Access.Incident.BeforeNoticed", NoticedAt) : null));
        var notice = new IncidentNotice(Id, to, Text.Required(whom, "Access.Incident.Whom", 200), at, Text.Optional(how, "Access.Incident.How"));
        _notices.Add(notice);
        if (to is NoticeTo.OwnAgency) State = IncidentState.Reported;
        return notice;
    }

    /// <param name="at">UTC instant, not before anyone was told and not in the future.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotClose"/>; Access.Incident.InTheFuture; Access.Incident.ClosedBeforeNotice; Common.Required.</exception>
    public void Close(DateTime at, string cause, string remedy, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotClose(stamp.Actor) ?? WhyNotAt(at, stamp) ?? (Notices[^1] is var last && at < last.At ? new Refusal("Access.Incident.ClosedBeforeNotice", last.At) : null));
        (Cause, Remedy) = (Text.Prose(cause, "Access.Incident.Cause", 4000), Text.Prose(remedy, "Access.Incident.Remedy", 4000));
        (ClosedAt, State) = (at, IncidentState.Closed);
    }

    private void Take(IncidentTerms terms, IncidentLevel? level, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotAt(terms.NoticedAt, stamp));
        What = Text.Prose(terms.What, "Access.Incident.What", 4000);
        FoldedWhat = Text.Fold(What);
        (PortalId, AccountId, NoticedAt) = (terms.PortalId, terms.AccountId, terms.NoticedAt);
        (Level, ReportHours, LevelSource, LevelConfidence) = (level?.Name, level?.Hours, level?.Source, level?.Confidence);
    }

    private static Refusal? WhyNotAt(DateTime at, Stamp stamp) => at > stamp.At ? new("Access.Incident.InTheFuture", at) : null;
}

/// <summary>That someone was told of an incident.</summary>
public sealed class IncidentNotice
{
    private IncidentNotice() { }

    internal IncidentNotice(Guid incidentId, NoticeTo to, string whom, DateTime at, string? how)
    {
        Id = Guid.CreateVersion7();
        (IncidentId, To, Whom, At, How) = (incidentId, to, whom, at, how);
    }

    public Guid Id { get; private set; }
    public Guid IncidentId { get; private set; }
    public NoticeTo To { get; private set; }
    public string Whom { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }

    public string? How { get; private set; }
}
