using System.Text;
using System.Text.Json;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>The next release while it is being written. What was not touched stays as it is; nothing is seen until <see cref="Commit"/>.</summary>
public sealed class ReleaseDraft(ReleaseStore releases, ObjectStore objects, Guid portal)
{
    private readonly (string Hash, ReleaseRoot Root)? _before = releases.Current(portal);
    private readonly Dictionary<int, SortedDictionary<string, ReleaseFile>> _shards = [];

    /// <summary>Files whose bytes differ from the release before.</summary>
    public int Written { get; private set; }

    public int Number => (_before?.Root.Number ?? 0) + 1;
    public string? Previous => _before?.Hash;

    public void Put(string path, string content, string contentType) => Put(path, Encoding.UTF8.GetBytes(content), contentType + "; charset=utf-8", compress: true);

    public void Put(string path, byte[] content, string contentType, bool compress = false)
    {
        var shard = ShardFor(path);
        var file = new ReleaseFile(objects.Put(content, compress), contentType, content.Length, compress);
        if (shard.GetValueOrDefault(path) == file) return;
        shard[path] = file;
        Written++;
    }

    public bool Has(string path) => ShardFor(path).ContainsKey(path);

    /// <summary>Leaves out whatever is not among these paths: after a whole portal was rendered anew.</summary>
    public void KeepOnly(IReadOnlySet<string> paths)
    {
        for (var number = 0; number < ReleaseRoot.ShardCount; number++)
        {
            var shard = Shard(number);
            foreach (var gone in shard.Keys.Where(p => !paths.Contains(p)).ToList())
            {
                shard.Remove(gone);
                Written++;
            }
        }
    }

    /// <summary>Signs and swaps. A draft without a change swaps nothing.</summary>
    /// <returns>Hash of the root that is now current.</returns>
    public string Commit(DateTime at)
    {
        if (Written == 0 && _before is { } same) return same.Hash;
        var shards = (string?[])(_before?.Root ?? ReleaseRoot.Empty(portal)).Shards.Clone();
        foreach (var (number, files) in _shards)
            shards[number] = files.Count == 0 ? null : objects.Put(JsonSerializer.SerializeToUtf8Bytes(files));
        return releases.Swap(new(portal, Number, _before?.Hash, at, shards));
    }

    private SortedDictionary<string, ReleaseFile> ShardFor(string path) => Shard(ReleaseRoot.ShardOf(path));

    private SortedDictionary<string, ReleaseFile> Shard(int number)
    {
        if (!_shards.TryGetValue(number, out var files)) _shards[number] = files = _before is { } before ? releases.Shard(before.Root, number) : new(StringComparer.Ordinal);
        return files;
    }
}
