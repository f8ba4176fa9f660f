using Governance.Domain.Common;

namespace Governance.Domain.Portals;

/// <summary>A host name that a portal gave up and that leads to another portal for a set time. Whoever is given the name anew comes first.</summary>
public sealed class HostRedirect
{
    private HostRedirect() { }

    internal HostRedirect(string host, Guid formerPortalId, Guid targetPortalId, Period period)
    {
        Id = Guid.CreateVersion7();
        (Host, FormerPortalId, TargetPortalId, Period) = (host, formerPortalId, targetPortalId, period);
    }

    public Guid Id { get; private set; }
    public string Host { get; private set; } = "";

    /// <summary>The portal that answered to the name before.</summary>
    public Guid FormerPortalId { get; private set; }

    public Guid TargetPortalId { get; private set; }
    public Period Period { get; private set; }
}
