using System.IO.Compression;
using System.Security.Cryptography;
using Governance.Web.Platform;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>
/// Published bytes under their SHA-256, shared by all portals, with precompressed variants beside those that shrink.
/// Reading hashes again: a flipped byte is never served.
/// </summary>
public sealed class ObjectStore(DataFolder folder)
{
    private readonly string _root = Path.Combine(folder.Sub("releases"), "objects");

    /// <summary>Keeps the bytes. What is there already and unchanged is not written again; what was damaged on the disk is.</summary>
    /// <returns>Their hash, 64 lower-case hexadecimal digits.</returns>
    public string Put(byte[] content, bool compress = false)
    {
        var hash = Hash(content);
        var path = PathOf(hash);
        if (compress && GetCompressed(hash, "br") is null) AtomicFile.Write(path + ".br", Compress(content, stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 5 })));
        if (compress && GetCompressed(hash, "gz") is null) AtomicFile.Write(path + ".gz", Compress(content, stream => new GZipStream(stream, CompressionLevel.Optimal)));
        if (Get(hash) is null) AtomicFile.Write(path, content);
        return hash;
    }

    /// <summary>The bytes, or null when they are missing or are not what the hash says.</summary>
    public byte[]? Get(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) return null;
        var content = File.ReadAllBytes(path);
        return Hash(content) == hash ? content : null;
    }

    /// <summary>The precompressed bytes ("br" or "gz"), or null when there are none or they do not unpack to what the hash says.</summary>
    public byte[]? GetCompressed(string hash, string variant)
    {
        var path = $"{PathOf(hash)}.{variant}";
        if (!File.Exists(path)) return null;
        var packed = File.ReadAllBytes(path);
        try
        {
            using var unpacked = new MemoryStream();
            using Stream stream = variant == "br" ? new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress) : new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            stream.CopyTo(unpacked);
            return Hash(unpacked.ToArray()) == hash ? packed : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string PathOf(string hash) => Path.Combine(_root, hash[..2], hash[2..4], hash);

    private static byte[] Compress(byte[] content, Func<Stream, Stream> by)
    {
        using var packed = new MemoryStream();
        using (var stream = by(packed)) stream.Write(content);
        return packed.ToArray();
    }
}
