using System.Collections.Concurrent;
using Governance.Web.Features.Portals.Publishing;

namespace Governance.Web.Features.Portals.Serving;

/// <summary>One file as it goes out.</summary>
public sealed record ServedFile(ReleaseFile Entry, byte[] Content, byte[]? Brotli, byte[]? Gzip);

/// <summary>
/// The current release of a portal in memory. Looks at the pointer's time at each request; a new release that does not
/// verify is not taken, and the last good one goes on.
/// </summary>
public sealed class ServedPortal(Guid portal, ReleaseStore releases, ObjectStore objects, ILogger log)
{
    /// <summary>Bytes of files kept in memory per portal; what is beyond is read from disk.</summary>
    private const long MostKept = 32 * 1024 * 1024;

    private readonly Lock _gate = new();
    private volatile State? _state;

    /// <summary>True once there is a release that verified.</summary>
    public bool IsUp => Refreshed() is not null;

    /// <returns>The file; null when the release has no such path.</returns>
    /// <exception cref="InvalidDataException">The bytes are not those that were signed: an alarm, and nothing is served.</exception>
    public ServedFile? Find(string path)
    {
        if (Refreshed() is not { } state) return null;
        if (state.Files.TryGetValue(path, out var kept)) return kept;
        if (state.Shard(ReleaseRoot.ShardOf(path), releases).GetValueOrDefault(path) is not { } entry) return null;
        var content = objects.Get(entry.Hash);
        if (content is null)
        {
            log.LogCritical("ALARM: {Path} of portal {Portal} is missing or changed on disk", path, portal);
            throw new InvalidDataException(path);
        }
        var file = new ServedFile(entry, content, entry.Compressed ? objects.GetCompressed(entry.Hash, "br") : null, entry.Compressed ? objects.GetCompressed(entry.Hash, "gz") : null);
        if (Interlocked.Add(ref state.Kept, content.Length) < MostKept) state.Files[path] = file;
        return file;
    }

    private State? Refreshed()
    {
        var stamp = releases.Stamp(portal);
        var state = _state;
        if (stamp is null || state?.Stamp == stamp) return state;
        lock (_gate)
        {
            if (_state?.Stamp == stamp) return _state;
            if (releases.Current(portal) is { } current && current.Root.Number >= (_state?.Root.Number ?? 0)) return _state = new(stamp.Value, current.Root);
            log.LogCritical("ALARM: the new release of portal {Portal} does not verify; the last good one goes on", portal);
            return _state = _state is null ? null : _state with { Stamp = stamp.Value };
        }
    }

    private sealed record State(DateTime Stamp, ReleaseRoot Root)
    {
        public long Kept;
        public ConcurrentDictionary<string, ServedFile> Files { get; } = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<int, SortedDictionary<string, ReleaseFile>> _shards = new();

        public SortedDictionary<string, ReleaseFile> Shard(int number, ReleaseStore releases) => _shards.GetOrAdd(number, n => releases.Shard(Root, n));
    }
}
