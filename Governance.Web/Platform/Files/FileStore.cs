using System.Security.Cryptography;
using Governance.Domain.Common;
using SkiaSharp;

namespace Governance.Web.Platform.Files;

/// <summary>Files below the data folder under the hash of their bytes: the same bytes are kept once and never change.</summary>
public sealed class FileStore(DataFolder folder)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Pixels of a picture's longer side; larger ones are scaled down.</summary>
    private const int LongestSide = 2560;

    /// <summary>Pixels in all that are decoded: a small file can claim a huge picture.</summary>
    private const long MostPixels = 120_000_000;

    public static long LimitOf(FileKind kind) => (kind is FileKind.Picture ? 25 : 50) * Megabyte;

    /// <exception cref="RuleBroken">Files.TooLarge, Files.Empty, Files.WrongKind, Files.BrokenPicture.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, string name, FileKind kind, CancellationToken cancel = default)
    {
        var bytes = await ReadAsync(content, LimitOf(kind), cancel);
        if (bytes.Length == 0) throw new RuleBroken(new Refusal("Files.Empty"));
        var type = ContentTypes.Of(bytes);
        if (type is null || (kind is FileKind.Picture && !ContentTypes.IsPicture(type))) throw new RuleBroken(new Refusal("Files.WrongKind", new Term($"Files.{kind}")));
        if (ContentTypes.IsPicture(type)) (bytes, type) = Anew(bytes, type);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await KeepAsync(sha256, bytes, cancel);
        return new(sha256, Text.Clean(Path.GetFileName(name.Replace('\\', '/'))), type, bytes.Length);
    }

    public Stream Open(StoredFile file) => Open(file.Sha256);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Stream Open(string sha256) => new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    private string PathOf(string sha256) => Path.Combine(folder.Sub(Path.Combine("files", sha256[..2])), sha256);

    private async Task KeepAsync(string sha256, byte[] bytes, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        if (File.Exists(path)) return;
        var half = $"{path}.{Guid.CreateVersion7():n}";
        await File.WriteAllBytesAsync(half, bytes, cancel);
        File.Move(half, path, overwrite: true);
    }

    private static async Task<byte[]> ReadAsync(Stream content, long limit, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > limit) throw new RuleBroken(new Refusal("Files.TooLarge", (int)(limit / Megabyte)));
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>Decoded, turned upright, scaled down and encoded again: no location data, no hidden payload comes through.</summary>
    private static (byte[] Bytes, string Type) Anew(byte[] bytes, string type)
    {
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels) throw new RuleBroken(new Refusal("Files.BrokenPicture"));
        using var decoded = SKBitmap.Decode(codec) ?? throw new RuleBroken(new Refusal("Files.BrokenPicture"));
        using var upright = Pictures.Upright(decoded, codec.EncodedOrigin);
        using var scaled = Pictures.NoLongerThan(upright, LongestSide);
        var lossless = type is "image/png" or "image/gif";
        using var encoded = scaled.Encode(lossless ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, 88);
        return (encoded.ToArray(), lossless ? "image/png" : "image/jpeg");
    }
}
