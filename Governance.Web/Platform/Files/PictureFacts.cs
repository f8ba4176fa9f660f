using System.Buffers.Binary;
using SkiaSharp;

namespace Governance.Web.Platform.Files;

/// <summary>What a picture's bytes say beside the picture. Those that the store takes now are re-encoded without; older and imported ones may not be.</summary>
internal static class PictureFacts
{
    private const int MostBytes = 64 * 1024 * 1024;

    internal static (bool HasLocation, int Width, int Height) Of(Stream content)
    {
        var bytes = new byte[(int)Math.Min(content.Length, MostBytes)];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var codec = SKCodec.Create(new SKMemoryStream(bytes));
        return (HasLocation(bytes.AsSpan(0, read)), codec?.Info.Width ?? 0, codec?.Info.Height ?? 0);
    }

    /// <summary>Whether the EXIF of a JPEG, a PNG or a WebP has a directory of GPS fields with something in it.</summary>
    internal static bool HasLocation(ReadOnlySpan<byte> picture)
    {
        for (var from = 0; picture[from..].IndexOf("Exif\0\0"u8) is >= 0 and var at; from += at + 6)
            if (HasGps(picture[(from + at + 6)..])) return true;
        return picture.IndexOf("eXIf"u8) is >= 0 and var chunk && HasGps(picture[(chunk + 4)..]);
    }

    private static bool HasGps(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return false;
        var little = tiff[0] == (byte)'I';
        if (!little && tiff[0] != (byte)'M') return false;
        var directory = Number4(tiff, 4, little);
        if (directory < 8 || directory > tiff.Length - 2) return false;
        var count = Number2(tiff, (int)directory, little);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + 12 * i;
            if (entry + 12 > tiff.Length) return false;
            if (Number2(tiff, entry, little) != 0x8825) continue; // the tag of the GPS directory
            var gps = Number4(tiff, entry + 8, little);
            return gps <= tiff.Length - 2 && Number2(tiff, (int)gps, little) > 0;
        }
        return false;
    }

    private static uint Number4(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private static ushort Number2(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
