using System.Text.Json;
using Governance.Web.Platform;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>The current release of each portal and its files, read by the publisher and by every portal node. Needs no database.</summary>
public sealed class ReleaseStore(DataFolder folder, ObjectStore objects, ReleaseKey key)
{
    private readonly string _pointers = Path.Combine(folder.Sub("releases"), "portals");

    /// <summary>Changes whenever a release is swapped in; null = none yet. One look at the file system.</summary>
    public DateTime? Stamp(Guid portal) => File.Exists(Pointer(portal)) ? File.GetLastWriteTimeUtc(Pointer(portal)) : null;

    /// <summary>Root of the current release and its hash; null when there is none, or its signature or bytes do not hold.</summary>
    public (string Hash, ReleaseRoot Root)? Current(Guid portal)
    {
        if (!File.Exists(Pointer(portal)) || key.Open(File.ReadAllText(Pointer(portal))) is not { } hash || objects.Get(hash) is not { } bytes) return null;
        var root = ReleaseRoot.Read(bytes);
        return root.Portal == portal ? (hash, root) : null;
    }

    /// <summary>Held while a release is made: two publishers of one portal would each build on the same release and lose the other's work.</summary>
    /// <exception cref="IOException">Someone else is publishing this portal.</exception>
    public IDisposable Lock(Guid portal)
    {
        Directory.CreateDirectory(_pointers);
        return new FileStream(Pointer(portal) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Swaps the release in, in one step.</summary>
    public string Swap(ReleaseRoot root)
    {
        var hash = objects.Put(root.Bytes());
        AtomicFile.Write(Pointer(root.Portal), key.Seal(hash), durable: true);
        return hash;
    }

    /// <summary>Paths and files of one shard.</summary>
    /// <exception cref="InvalidDataException">Its bytes are missing or changed.</exception>
    public SortedDictionary<string, ReleaseFile> Shard(ReleaseRoot root, int number)
    {
        if (root.Shards[number] is not { } hash) return new(StringComparer.Ordinal);
        var bytes = objects.Get(hash) ?? throw new InvalidDataException($"Shard {number} of release {root.Number} is missing or changed.");
        return new(JsonSerializer.Deserialize<Dictionary<string, ReleaseFile>>(bytes)!, StringComparer.Ordinal);
    }

    /// <summary>One file as a citizen's request would find it; null when the release has no such path.</summary>
    /// <exception cref="InvalidDataException">The shard it stands in is missing or changed.</exception>
    public ReleaseFile? Find(ReleaseRoot root, string path) => Shard(root, ReleaseRoot.ShardOf(path)).GetValueOrDefault(path);

    /// <summary>Everything wrong with the current release of a portal, file by file; empty = every byte is as it was signed.</summary>
    public IEnumerable<string> Problems(Guid portal)
    {
        if (Current(portal) is not { } current) { yield return "the current release is missing, unsigned or changed"; yield break; }
        for (var shard = 0; shard < ReleaseRoot.ShardCount; shard++)
        {
            if (current.Root.Shards[shard] is { } hash && objects.Get(hash) is null) { yield return $"shard {shard} is missing or changed"; continue; }
            foreach (var (path, file) in Shard(current.Root, shard))
                if (objects.Get(file.Hash) is null) yield return $"{path} is missing or changed";
        }
    }

    private string Pointer(Guid portal) => Path.Combine(_pointers, portal.ToString("n"));
}
