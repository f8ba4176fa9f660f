using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>
/// How grave an incident is and within how many hours it is reported. The regulation fixes neither (Điều 24.3 says "kịp thời"): an agency
/// sets its own from the paper it goes by, and until it does there is no level and no limit.
/// </summary>
public sealed class IncidentLevel
{
    private IncidentLevel() { }

    /// <param name="hours">1 to 720, or null: no limit.</param>
    /// <param name="source">The paper it is read from.</param>
    /// <param name="confidence">How sure that is; all but <see cref="Confidence.Read"/> is shown as to be checked.</param>
    /// <exception cref="RuleBroken">No power; Common.Required; Access.Incident.HoursOutOfRange.</exception>
    public IncidentLevel(Guid agencyId, string name, int? hours, string source, Confidence confidence, DateOnly from, Stamp stamp)
    {
        Refusal.ThrowIfAny(IncidentReport.WhyNotReport(stamp.Actor, agencyId) ?? (hours is < 1 or > 720 ? new Refusal("Access.Incident.HoursOutOfRange") : null));
        Id = Guid.CreateVersion7();
        (AgencyId, Hours, Confidence, Period) = (agencyId, hours, confidence, new(from));
        Name = Text.Required(name, "Access.Incident.LevelName", 100);
        Source = Text.Required(source, "Access.Incident.Source");
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";
    public int? Hours { get; private set; }
    public string Source { get; private set; } = "";
    public Confidence Confidence { get; private set; }
    public Period Period { get; private set; }
    public int Version { get; private set; }

    /// <param name="until">First day on which it is no longer chosen; what it was chosen for stays.</param>
    /// <exception cref="RuleBroken">No power; Access.Incident.LevelEnded; Common.PeriodEndsBeforeItStarts.</exception>
    public void End(DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(IncidentReport.WhyNotReport(stamp.Actor, AgencyId) ?? (Period.Until is { } ended ? new Refusal("Access.Incident.LevelEnded", Name, ended) : null));
        Period = Period.EndedOn(until);
    }
}
