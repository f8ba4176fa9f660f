using Governance.Domain.Common;
using SkiaSharp;

namespace Governance.Web.Platform.Files;

/// <summary>Re-encodes pictures: upright, no larger than useful, without metadata (a photo tells where it was taken).</summary>
internal static class Pictures
{
    /// <summary>A picture of more pixels is refused before it is decoded: 100 megapixels fill 400 MB.</summary>
    private const long MostPixels = 100_000_000;

    /// <param name="longestSide">Pixels; a larger picture is scaled down.</param>
    /// <exception cref="RuleBroken">Files.Unreadable when it does not decode to its end, Files.TooManyPixels.</exception>
    internal static (byte[] Bytes, string ContentType) Clean(byte[] bytes, string contentType, int longestSide)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(bytes)) ?? throw new RuleBroken(new Refusal("Files.Unreadable"));
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) throw new RuleBroken(new Refusal("Files.TooManyPixels", codec.Info.Width, codec.Info.Height));
        using var decoded = Decode(codec);
        using var small = Fit(decoded, longestSide);
        using var upright = Turn(small, codec.EncodedOrigin);
        using var image = SKImage.FromBitmap(upright);
        var photo = contentType is "image/jpeg" || contentType is "image/webp" && codec.Info.AlphaType is SKAlphaType.Opaque;
        using var encoded = photo ? image.Encode(SKEncodedImageFormat.Jpeg, 85) : image.Encode(SKEncodedImageFormat.Png, 100);
        return (encoded.ToArray(), photo ? "image/jpeg" : "image/png");
    }

    /// <summary>The short way, SKBitmap.Decode, takes half a picture for a whole one.</summary>
    private static SKBitmap Decode(SKCodec codec)
    {
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.AlphaType is SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        throw new RuleBroken(new Refusal("Files.Unreadable"));
    }

    private static SKBitmap Fit(SKBitmap bitmap, int longestSide)
    {
        var scale = (double)longestSide / Math.Max(bitmap.Width, bitmap.Height);
        if (scale >= 1) return bitmap.Copy();
        var size = new SKImageInfo(Math.Max(1, (int)Math.Round(bitmap.Width * scale)), Math.Max(1, (int)Math.Round(bitmap.Height * scale)), bitmap.ColorType, bitmap.AlphaType, bitmap.ColorSpace);
        return bitmap.Resize(size, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <summary>As the camera was held: the eight cases of the EXIF orientation, mirrored ones included.</summary>
    private static SKBitmap Turn(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var (degrees, mirrored) = origin switch
        {
            SKEncodedOrigin.TopRight => (0, true),
            SKEncodedOrigin.BottomRight => (180, false),
            SKEncodedOrigin.BottomLeft => (180, true),
            SKEncodedOrigin.LeftTop => (270, true),
            SKEncodedOrigin.RightTop => (90, false),
            SKEncodedOrigin.RightBottom => (90, true),
            SKEncodedOrigin.LeftBottom => (270, false),
            _ => (0, false),
        };
        var (width, height) = degrees is 90 or 270 ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var turned = new SKBitmap(new SKImageInfo(width, height, bitmap.ColorType, bitmap.AlphaType, bitmap.ColorSpace));
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.Transparent);
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(degrees);
        if (mirrored) canvas.Scale(-1, 1);
        canvas.DrawBitmap(bitmap, -bitmap.Width / 2f, -bitmap.Height / 2f, new SKSamplingOptions(SKFilterMode.Nearest));
        return turned;
    }
}
