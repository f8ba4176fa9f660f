using System.Collections.Concurrent;

namespace Governance.Web.Data;

/// <summary>
/// What was read of roots, kept in memory for as long as their versions stand. Every change of a root or of its parts raises its
/// version in the same transaction, whichever node makes it (<see cref="Versions"/>): who reads the versions first, and asks here
/// with them, never gets what was true only before.
/// </summary>
internal sealed class Kept<T>
{
    private const int AtOnce = 500; // SQL Server takes 2,100 parameters
    private readonly ConcurrentDictionary<Guid, (int Version, T Value)> _kept = new();

    /// <param name="roots">With their versions of now.</param>
    /// <param name="load">Reads those of these ids; called only for what is not kept in that version.</param>
    /// <returns>By id; what is gone in the meantime is left out.</returns>
    internal async Task<IReadOnlyDictionary<Guid, T>> OfAsync(IReadOnlyCollection<(Guid Id, int Version)> roots, Func<IReadOnlyList<Guid>, Task<IReadOnlyDictionary<Guid, T>>> load)
    {
        var found = new Dictionary<Guid, T>(roots.Count);
        var missing = new List<(Guid Id, int Version)>();
        foreach (var root in roots)
        {
            if (_kept.TryGetValue(root.Id, out var kept) && kept.Version == root.Version) found[root.Id] = kept.Value;
            else missing.Add(root);
        }
        foreach (var some in missing.Chunk(AtOnce))
        {
            var read = await load([.. some.Select(r => r.Id)]);
            foreach (var (id, version) in some)
                if (read.TryGetValue(id, out var value)) (found[id], _kept[id]) = (value, (version, value));
        }
        return found;
    }
}
