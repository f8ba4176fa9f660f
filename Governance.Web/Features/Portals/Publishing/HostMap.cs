using System.Text.Json;
using Governance.Domain.Common;
using Governance.Web.Platform;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>One host name given to a portal for a period.</summary>
public sealed record HostOfPortal(string Host, Guid Portal, DateOnly From, DateOnly? Until);

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
        Hosts()?[host].Where(h => new Period(h.From, h.Until).Contains(day)).Select(h => (Guid?)h.Portal).FirstOrDefault();

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
