using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>One public file of a release.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Status">HTTP status it is answered with; null = 200.</param>
/// <param name="Location">Where the reader is sent instead; then <paramref name="Status"/> is a redirect.</param>
public sealed record ReleaseFile(string Hash, string ContentType, int Length, bool Compressed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Status = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Location = null);

/// <summary>
/// Root of a release: 256 shards of paths, each a content-addressed file of its own, so that one changed file
/// rewrites one shard and the root, however many files there are.
/// </summary>
/// <param name="Changed">Files that differ from the release before.</param>
/// <param name="Shards">Hash of each shard; null where it is empty.</param>
/// <param name="Previous">Hash of the root before; null for the first.</param>
public sealed record ReleaseRoot(Guid Portal, int Number, string? Previous, DateTime At, int Changed, string?[] Shards)
{
    public const int ShardCount = 256;

    public static ReleaseRoot Empty(Guid portal) => new(portal, 0, null, DateTime.UnixEpoch, 0, new string?[ShardCount]);

    public static int ShardOf(string path) => SHA256.HashData(Encoding.UTF8.GetBytes(path))[0];

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static ReleaseRoot Read(byte[] bytes) => JsonSerializer.Deserialize<ReleaseRoot>(bytes) ?? throw new InvalidDataException("An empty release root.");
}
