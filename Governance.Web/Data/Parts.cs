namespace Governance.Web.Data;

/// <summary>Lists of keys of any length, asked for in parts: SQL Server takes 2,100 parameters a command.</summary>
internal static class Parts
{
    private const int AtOnce = 1000;

    /// <returns>What <paramref name="read"/> gave for all parts, in their order.</returns>
    internal static async Task<List<T>> InPartsAsync<TKey, T>(this IEnumerable<TKey> keys, Func<List<TKey>, Task<List<T>>> read)
    {
        var all = new List<T>();
        foreach (var some in keys.Chunk(AtOnce)) all.AddRange(await read([.. some]));
        return all;
    }
}
