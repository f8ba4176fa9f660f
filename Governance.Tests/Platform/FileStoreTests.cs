using System.Text;
using Governance.Domain.Common;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using SkiaSharp;

namespace Governance.Tests.Platform;

public sealed class FileStoreTests
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("governance-test-").FullName);
    private FileStore Store => new(_folder);

    [Theory]
    [InlineData("", "Files.Empty")]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "Files.SvgRefused")]
    [InlineData("MZ this is a program", "Files.WrongKind")]
    [InlineData("%PDF-1.7 a paper is no picture", "Files.WrongKind")]
    public async Task What_is_not_a_picture_is_refused_whatever_its_name(string content, string refusal) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(Encoding.UTF8.GetBytes(content), "anh.jpg", FileKind.Picture))).Refusals[0].Name);

    [Fact]
    public async Task A_broken_picture_is_said_to_be_unreadable() =>
        Assert.Equal("Files.Unreadable", (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync([0xFF, 0xD8, 0xFF, 0, 1, 2], "anh.jpg", FileKind.Picture))).Refusals[0].Name);

    [Fact]
    public async Task More_bytes_than_the_limit_are_refused_and_nothing_is_kept()
    {
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => Store.SaveAsync(new MemoryStream(new byte[FileStore.Limit(FileKind.Picture) + 1]), "a.jpg", FileKind.Picture));
        Assert.Equal("Files.TooLarge", broken.Refusals[0].Name);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "files")));
    }

    [Fact]
    public async Task A_picture_loses_what_the_camera_wrote_into_it()
    {
        var photo = Picture(SKEncodedImageFormat.Jpeg);
        byte[] exif = [0xFF, 0xE1, 0, 22, .. "Exif\0\0GPS-12.66,108.0"u8];
        var stored = await SaveAsync([.. photo[..2], .. exif, .. photo[2..]], "anh.jpg", FileKind.Picture);
        using var memory = new MemoryStream();
        await Store.Open(stored.Sha256).CopyToAsync(memory);
        Assert.Equal("image/jpeg", stored.ContentType);
        Assert.DoesNotContain("GPS-12.66", Encoding.Latin1.GetString(memory.ToArray()));
    }

    [Fact]
    public async Task A_path_in_a_name_is_cut_off() =>
        Assert.Equal("anh.png", (await SaveAsync(Picture(SKEncodedImageFormat.Png), "..\\..\\etc\\anh.png", FileKind.Picture)).Name);

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        var first = await SaveAsync(Picture(SKEncodedImageFormat.Png), "a.png", FileKind.Picture);
        var second = await SaveAsync(Picture(SKEncodedImageFormat.Png), "b.png", FileKind.Picture);
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.True(Store.Has(first.Sha256));
        Assert.False(Store.Has("../governance.db"));
    }

    private Task<StoredFile> SaveAsync(byte[] bytes, string name, FileKind kind) => Store.SaveAsync(new MemoryStream(bytes), name, kind);

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(32, 20);
        bitmap.Erase(SKColors.SteelBlue);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}
