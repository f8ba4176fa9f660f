using System.Text.Json;
using Governance.Domain.Common;
using Governance.Web.Platform;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>One host name given to a portal for a period.</summary>
/// <param name="IsRedirect">The name leads to that portal instead of being answered by it.</param>
public sealed record HostOfPortal(string Host, Guid Portal, DateOnly From, DateOnly? Until, bool IsRedirect = false);

/// <summary>Which portal answers to which name on which day: a signed file, so that a portal node needs no database.</summary>
public sealed class HostMap(DataFolder folder, ReleaseKey key)
{
    private readonly Lock _gate = new();
    private (DateTime Stamp, ILookup<string, HostOfPortal> Hosts)? _read;

    private string File => Path.Combine(folder.Sub("releases"), "hosts");

    public void Write(IEnumerable<HostOfPortal> hosts)
    {
        AtomicFile.Write(File, key.Seal(JsonSerializer.Serialize(hosts)), durable: true);
    }

    /// <summary>The portal that holds the name on that day, or null.</summary>
    public Guid? PortalOf(string host, DateOnly day) =>
        Hosts()?[host].Where(h => !h.IsRedirect && On(h, day)).Select(h => (Guid?)h.Portal).FirstOrDefault();

    /// <summary>The host name that a name given up leads to on that day, or null.</summary>
    public string? LeadsTo(string host, DateOnly day) =>
        Hosts() is { } hosts && hosts[host].FirstOrDefault(h => h.IsRedirect && On(h, day)) is { } redirect
            ? hosts.SelectMany(g => g).FirstOrDefault(h => !h.IsRedirect && h.Portal == redirect.Portal && On(h, day))?.Host : null;

    /// <summary>Whether a portal answered to the name before that day.</summary>
    public bool WasHeldBefore(string host, DateOnly day) => Hosts()?[host].Any(h => !h.IsRedirect && h.Until <= day) is true;

    private static bool On(HostOfPortal host, DateOnly day) => new Period(host.From, host.Until).Contains(day);

    /// <summary>Read again whenever the file has changed; the last good one stays when the new one is not signed.</summary>
    private ILookup<string, HostOfPortal>? Hosts()
    {
        lock (_gate)
        {
            if (!System.IO.File.Exists(File)) return _read?.Hosts;
            var stamp = System.IO.File.GetLastWriteTimeUtc(File);
            if (_read?.Stamp == stamp) return _read.Value.Hosts;
            if (key.Open(System.IO.File.ReadAllText(File)) is { } json) _read = (stamp, JsonSerializer.Deserialize<List<HostOfPortal>>(json)!.ToLookup(h => h.Host));
            return _read?.Hosts;
        }
    }
}
