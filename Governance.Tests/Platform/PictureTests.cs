using System.Buffers.Binary;
using System.Text;
using Governance.Domain.Common;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using SkiaSharp;

namespace Governance.Tests.Platform;

public sealed class PictureTests
{
    private readonly FileStore _store = new(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));

    [Fact]
    public async Task A_broken_picture_is_said_to_be_unreadable() =>
        Assert.Equal("Files.Unreadable", (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync([0xFF, 0xD8, 0xFF, 0, 1, 2]))).Refusals[0].Name);

    [Fact]
    public async Task A_picture_loses_what_the_camera_wrote_into_it()
    {
        var photo = Picture(SKEncodedImageFormat.Jpeg);
        byte[] exif = [0xFF, 0xE1, 0, 22, .. "Exif\0\0GPS-12.66,108.0"u8];
        var stored = await SaveAsync([.. photo[..2], .. exif, .. photo[2..]]);
        using var memory = new MemoryStream();
        await _store.Open(stored.Sha256).CopyToAsync(memory);
        Assert.Equal("image/jpeg", stored.ContentType);
        Assert.DoesNotContain("GPS-12.66", Encoding.Latin1.GetString(memory.ToArray()));
    }

    [Theory]
    [InlineData(1, 32, 20, 0, 0)]
    [InlineData(2, 32, 20, 31, 0)]
    [InlineData(3, 32, 20, 31, 19)]
    [InlineData(4, 32, 20, 0, 19)]
    [InlineData(5, 20, 32, 0, 0)]
    [InlineData(6, 20, 32, 19, 0)]
    [InlineData(7, 20, 32, 19, 31)]
    [InlineData(8, 20, 32, 0, 31)]
    public async Task A_photo_is_turned_as_the_camera_was_held(byte orientation, int width, int height, int redX, int redY)
    {
        var photo = Picture(SKEncodedImageFormat.Jpeg, cornerInRed: true);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        var stored = await SaveAsync([.. photo[..2], .. exif, .. photo[2..]]);
        using var upright = SKBitmap.Decode(_store.Open(stored.Sha256));
        Assert.Equal((width, height), (upright.Width, upright.Height));
        var corner = upright.GetPixel(redX, redY);
        Assert.True(corner.Red > 180 && corner.Blue < 90, $"{corner}");
    }

    [Fact]
    public async Task Half_a_picture_is_unreadable()
    {
        var photo = Picture(SKEncodedImageFormat.Jpeg, 400, 300);
        Assert.Equal("Files.Unreadable", await RefusalAsync(photo[..(photo.Length * 2 / 3)]));
    }

    [Fact]
    public async Task A_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded()
    {
        var png = Picture(SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        Assert.Equal("Files.TooManyPixels", await RefusalAsync(png));
    }

    [Theory]
    [InlineData(FileKind.Picture, 2400)]
    [InlineData(FileKind.Scan, 3508)]
    public async Task A_large_picture_is_made_as_large_as_is_useful(FileKind kind, int longest)
    {
        var stored = await SaveAsync(Picture(SKEncodedImageFormat.Png, 4000, 1000), kind);
        using var kept = SKBitmap.Decode(_store.Open(stored.Sha256));
        Assert.Equal((longest, longest / 4), (kept.Width, kept.Height));
    }

    [Fact]
    public async Task What_is_seen_through_stays_so()
    {
        using var clear = new SKBitmap(10, 10);
        clear.Erase(SKColors.Transparent);
        using var data = clear.Encode(SKEncodedImageFormat.Webp, 100);
        var stored = await SaveAsync(data.ToArray());
        using var kept = SKBitmap.Decode(_store.Open(stored.Sha256));
        Assert.Equal(("image/png", (byte)0), (stored.ContentType, kept.GetPixel(5, 5).Alpha));
    }

    private async Task<string> RefusalAsync(byte[] bytes) => (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(bytes))).Refusals[0].Name;

    private Task<StoredFile> SaveAsync(byte[] bytes, FileKind kind = FileKind.Picture) => _store.SaveAsync(new MemoryStream(bytes), "tep", kind);

    private static byte[] Picture(SKEncodedImageFormat format, int width = 32, int height = 20, bool cornerInRed = false)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        if (cornerInRed) bitmap.Erase(SKColors.Red, SKRectI.Create(0, 0, 8, 8));
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>The check sum that PNG writes behind each chunk.</summary>
    private static uint Crc(ReadOnlySpan<byte> chunk)
    {
        var crc = uint.MaxValue;
        foreach (var octet in chunk)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
