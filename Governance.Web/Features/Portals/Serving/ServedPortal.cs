using System.Collections.Concurrent;
using Governance.Domain.Common;
using Governance.Web.Features.Portals.Publishing;

namespace Governance.Web.Features.Portals.Serving;

/// <summary>One file as it goes out.</summary>
public sealed record ServedFile(ReleaseFile Entry, byte[] Content, byte[]? Brotli, byte[]? Gzip);

/// <summary>
/// The current release of a portal in memory. Looks at the pointer's time at each request; a new release that does not
/// verify is not taken, and the last good one goes on.
/// </summary>
public sealed class ServedPortal(Guid portal, ReleaseStore releases, ObjectStore objects, TimeProvider clock, ILogger log)
{
    /// <summary>Bytes of files kept in memory per portal; what is beyond is read from disk.</summary>
    private const long MostKept = 32 * 1024 * 1024;

    /// <summary>Two swaps within the file system's tick bear the same time: a pointer this young is read again.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private volatile State? _state;

    /// <summary>True once there is a release that verified.</summary>
    public bool IsUp => Refreshed() is not null;

    public bool Has(string path) => Entry(Refreshed(), path) is not null;

    /// <returns>The file; null when the release has no such path.</returns>
    /// <exception cref="InvalidDataException">The bytes are not those that were signed: an alarm, and nothing is served.</exception>
    public ServedFile? Find(string path)
    {
        var state = Refreshed();
        if (state is not null && state.Files.TryGetValue(path, out var kept)) return kept;
        if (Entry(state, path) is not { } entry) return null;
        var content = objects.Get(entry.Hash) ?? throw Alarm($"{path} is missing or changed on disk");
        var file = new ServedFile(entry, content, Packed(entry, path, "br"), Packed(entry, path, "gz"));
        if (Interlocked.Add(ref state!.Kept, content.Length) < MostKept) state.Files[path] = file;
        return file;
    }

    private ReleaseFile? Entry(State? state, string path)
    {
        try { return state?.Shard(ReleaseRoot.ShardOf(path), releases).GetValueOrDefault(path); }
        catch (InvalidDataException damaged) { throw Alarm(damaged.Message); }
    }

    /// <summary>Without it the page goes out unpacked: no reason not to answer, but one to look at the disk.</summary>
    private byte[]? Packed(ReleaseFile entry, string path, string variant)
    {
        if (!entry.Compressed) return null;
        var packed = objects.GetCompressed(entry.Hash, variant);
        if (packed is null) log.LogError("The {Variant} of {Path} of portal {Portal} is missing or changed on disk", variant, path, portal);
        return packed;
    }

    private State? Refreshed()
    {
        var stamp = releases.Stamp(portal);
        var state = _state;
        if (stamp is null || state?.Stamp == stamp && state.IsSettled) return state;
        lock (_gate)
        {
            state = _state;
            if (state?.Stamp == stamp && state.IsSettled) return state;
            var settled = clock.UtcNow() - stamp > Young;
            if (releases.Current(portal) is not { } current || current.Root.Number < state?.Root.Number)
            {
                log.LogCritical("ALARM: the release of portal {Portal} that the pointer names does not verify; the last good one goes on", portal);
                return _state = state is null ? null : state with { Stamp = stamp.Value, IsSettled = settled };
            }
            return _state = state?.Hash == current.Hash ? state with { Stamp = stamp.Value, IsSettled = settled } : new(stamp.Value, settled, current.Hash, current.Root);
        }
    }

    private InvalidDataException Alarm(string what)
    {
        log.LogCritical("ALARM: portal {Portal}: {What}", portal, what);
        return new(what);
    }

    private sealed record State(DateTime Stamp, bool IsSettled, string Hash, ReleaseRoot Root)
    {
        public long Kept;
        public ConcurrentDictionary<string, ServedFile> Files { get; } = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<int, SortedDictionary<string, ReleaseFile>> _shards = new();

        public SortedDictionary<string, ReleaseFile> Shard(int number, ReleaseStore releases) => _shards.GetOrAdd(number, n => releases.Shard(Root, n));
    }
}
