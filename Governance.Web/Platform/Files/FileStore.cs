using System.Security.Cryptography;
using Governance.Domain.Common;

namespace Governance.Web.Platform.Files;

/// <summary>Uploaded files under the hash of their bytes, below the data directory. A file is never changed and the same bytes are kept once.</summary>
public sealed class FileStore(DataFolder folder)
{
    private static readonly Dictionary<FileKind, (long Megabytes, string[] Types)> Taken = new()
    {
        [FileKind.Picture] = (25, ["image/jpeg", "image/png", "image/gif", "image/webp"]),
        [FileKind.Attachment] = (50, ["application/pdf", "application/rtf", "application/vnd."]),
        [FileKind.Scan] = (50, ["application/pdf", "image/jpeg", "image/png"]),
    };

    /// <summary>The most bytes taken of that kind.</summary>
    public static long Limit(FileKind kind) => Taken[kind].Megabytes * 1024 * 1024;

    /// <param name="name">As uploaded; a path in it is cut off.</param>
    /// <exception cref="RuleBroken">Files.Empty, Files.TooLarge, Files.SvgRefused, Files.WrongKind, Files.Unreadable, Files.TooManyPixels; nothing is kept then.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, string name, FileKind kind, CancellationToken cancel = default)
    {
        var bytes = await ReadAsync(content, kind, cancel);
        var type = ContentSniffer.TypeOf(bytes);
        if (type is ContentSniffer.Svg) throw new RuleBroken(new Refusal("Files.SvgRefused"));
        if (type is null || !Taken[kind].Types.Any(t => type.StartsWith(t, StringComparison.Ordinal))) throw new RuleBroken(new Refusal("Files.WrongKind", new Term($"Files.Taken.{kind}")));
        if (type.StartsWith("image/", StringComparison.Ordinal)) (bytes, type) = Pictures.Clean(bytes, type, LongestSide(kind));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await WriteAsync(PathOf(hash), bytes, cancel);
        var clean = Text.Clean(Path.GetFileName(name.Replace('\\', '/')));
        return new(hash, clean.Length is 0 or > 200 ? hash[..12] : clean, type, bytes.Length);
    }

    /// <exception cref="FileNotFoundException">No such file.</exception>
    public Stream Open(string sha256) => File.OpenRead(PathOf(sha256));

    /// <summary>A kept file as a download; "not found" where there is none.</summary>
    public IResult Download(StoredFile? file) => file is not null && Has(file.Sha256) ? Results.File(Open(file.Sha256), file.ContentType, file.Name) : Results.NotFound();

    public bool Has(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) && File.Exists(PathOf(sha256));

    private static async Task<byte[]> ReadAsync(Stream content, FileKind kind, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > Limit(kind)) throw new RuleBroken(new Refusal("Files.TooLarge", Taken[kind].Megabytes.ToString()));
        }
        return memory.Length > 0 ? memory.ToArray() : throw new RuleBroken(new Refusal("Files.Empty"));
    }

    /// <summary>Written beside, forced to the disk and moved into place: neither a crash nor a power cut leaves half a file under a hash.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():n}";
        try
        {
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true))
            {
                await file.WriteAsync(bytes, cancel);
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Pixels. A scan is read and printed at A4, 300 dots an inch; a picture fills a wide screen.</summary>
    private static int LongestSide(FileKind kind) => kind is FileKind.Scan ? 3508 : 2400;

    private string PathOf(string sha256) => Path.Combine(folder.Sub("files"), sha256[..2], sha256);
}
