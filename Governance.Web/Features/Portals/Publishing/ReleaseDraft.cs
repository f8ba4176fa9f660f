using System.Text;
using System.Text.Json;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>The next release while it is being written. What was not touched stays as it is; nothing is seen until <see cref="Commit"/>.</summary>
/// <param name="lastNumber">Number of the last release on record: one that can no longer be read still counts.</param>
/// <param name="anew">Everything will be put again: what is damaged in the release before is then no obstacle.</param>
public sealed class ReleaseDraft(ReleaseStore releases, ObjectStore objects, Guid portal, int lastNumber = 0, bool anew = false)
{
    private readonly (string Hash, ReleaseRoot Root)? _before = releases.Current(portal);
    private readonly Dictionary<int, SortedDictionary<string, ReleaseFile>> _shards = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _removed;

    /// <summary>Paths whose bytes differ from the release before.</summary>
    public IReadOnlyCollection<string> Written => _written;

    public void Put(string path, string content, string contentType) => Put(path, Encoding.UTF8.GetBytes(content), contentType + "; charset=utf-8", compress: true);

    /// <param name="status">What it is answered with where that is not 200.</param>
    /// <param name="location">Where readers are sent instead.</param>
    public void Put(string path, byte[] content, string contentType, bool compress = false, int? status = null, string? location = null)
    {
        var shard = ShardFor(path);
        var file = new ReleaseFile(objects.Put(content, compress), contentType, content.Length, compress, status, location);
        if (shard.GetValueOrDefault(path) == file) return;
        shard[path] = file;
        _written.Add(path);
    }

    public bool Has(string path) => ShardFor(path).ContainsKey(path);

    /// <summary>Whether the path is there and its bytes are what they should be: then a large file need not be put again.</summary>
    public bool HasIntact(string path) => ShardFor(path).GetValueOrDefault(path) is { } file && objects.Get(file.Hash) is not null;

    /// <summary>Leaves out whatever is not among these paths: after a whole portal was rendered anew.</summary>
    public void KeepOnly(IReadOnlySet<string> paths)
    {
        for (var number = 0; number < ReleaseRoot.ShardCount; number++)
        {
            var shard = Shard(number);
            foreach (var gone in shard.Keys.Where(p => !paths.Contains(p)).ToList())
            {
                shard.Remove(gone);
                _removed++;
            }
        }
    }

    /// <summary>Signs and swaps. A draft without a change swaps nothing.</summary>
    /// <returns>Hash of the root that is now current.</returns>
    public string Commit(DateTime at)
    {
        var changed = _written.Count + _removed;
        if (changed == 0 && _before is { } same) return same.Hash;
        var shards = (string?[])(_before?.Root ?? ReleaseRoot.Empty(portal)).Shards.Clone();
        foreach (var (number, files) in _shards)
            shards[number] = files.Count == 0 ? null : objects.Put(JsonSerializer.SerializeToUtf8Bytes(files));
        return releases.Swap(new(portal, Math.Max(_before?.Root.Number ?? 0, lastNumber) + 1, _before?.Hash, at, changed, shards));
    }

    private SortedDictionary<string, ReleaseFile> ShardFor(string path) => Shard(ReleaseRoot.ShardOf(path));

    private SortedDictionary<string, ReleaseFile> Shard(int number)
    {
        if (!_shards.TryGetValue(number, out var files)) _shards[number] = files = Before(number);
        return files;
    }

    private SortedDictionary<string, ReleaseFile> Before(int number)
    {
        if (_before is not { } before) return new(StringComparer.Ordinal);
        try { return releases.Shard(before.Root, number); }
        catch (InvalidDataException) when (anew) { return new(StringComparer.Ordinal); }
    }
}
