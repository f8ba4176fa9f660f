using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Domain.Portals;

/// <summary>A host name given to a portal for a period (Điều 3): names of districts came to be names of communes on 2025-07-01.</summary>
public sealed partial class HostAssignment
{
    private const int LongestName = 200;

    private HostAssignment() { }

    /// <param name="host">Lower case, ASCII, without a port.</param>
    /// <param name="period">A start that is not known is 0001-01-01.</param>
    /// <param name="basis">How the name is known, as the reference data words it.</param>
    public HostAssignment(Guid portalId, string host, Period period, string basis, Confidence confidence)
    {
        Id = Guid.CreateVersion7();
        (PortalId, Host, Period, Basis, Confidence) = (portalId, host.ToLowerInvariant(), period, basis, confidence);
    }

    public Guid Id { get; private set; }
    public Guid PortalId { get; private set; }
    public string Host { get; private set; } = "";
    public Period Period { get; private set; }
    public string Basis { get; private set; } = "";
    public Confidence Confidence { get; private set; }

    /// <summary>As it is kept and compared: lower case, without white space or a dot at the end.</summary>
    public static string Clean(string? host) => Text.Clean(host).TrimEnd('.').ToLowerInvariant();

    /// <summary>Portals.HostMalformed unless it is labels of ASCII letters, digits and hyphens below gov.vn (Điều 3.1).</summary>
    public static Refusal? WhyNotHost(string host) =>
        host.Length <= LongestName && Name().IsMatch(host) ? null : new Refusal("Portals.HostMalformed", LegalBasis.Regulation(3, 1), host);

    internal void End(DateOnly until) => Period = Period.EndedOn(until);

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+gov\.vn$")]
    private static partial Regex Name();
}
