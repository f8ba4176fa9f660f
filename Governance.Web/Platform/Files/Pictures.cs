using Governance.Domain.Common;
using SkiaSharp;

namespace Governance.Web.Platform.Files;

/// <summary>Re-encodes pictures: upright, at most 2400 pixels a side, without metadata (a photo tells where it was taken).</summary>
internal static class Pictures
{
    private const int LongestSide = 2400;

    /// <summary>A picture of more pixels is refused before it is decoded: 100 megapixels fill 400 MB.</summary>
    private const long MostPixels = 100_000_000;

    /// <exception cref="RuleBroken">Files.Unreadable when it does not decode, Files.TooManyPixels.</exception>
    internal static (byte[] Bytes, string ContentType) Clean(byte[] bytes, string contentType)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(bytes)) ?? throw new RuleBroken(new Refusal("Files.Unreadable"));
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) throw new RuleBroken(new Refusal("Files.TooManyPixels", codec.Info.Width, codec.Info.Height));
        using var decoded = SKBitmap.Decode(codec) ?? throw new RuleBroken(new Refusal("Files.Unreadable"));
        using var upright = Turn(decoded, codec.EncodedOrigin);
        using var small = Fit(upright);
        using var image = SKImage.FromBitmap(small);
        var photo = contentType is "image/jpeg" || contentType is "image/webp" && small.AlphaType is SKAlphaType.Opaque;
        using var encoded = photo ? image.Encode(SKEncodedImageFormat.Jpeg, 85) : image.Encode(SKEncodedImageFormat.Png, 100);
        return (encoded.ToArray(), photo ? "image/jpeg" : "image/png");
    }

    private static SKBitmap Fit(SKBitmap bitmap)
    {
        var scale = (double)LongestSide / Math.Max(bitmap.Width, bitmap.Height);
        return scale >= 1 ? bitmap.Copy() : bitmap.Resize(new SKImageInfo((int)(bitmap.Width * scale), (int)(bitmap.Height * scale)), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static SKBitmap Turn(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var degrees = origin switch { SKEncodedOrigin.BottomRight => 180, SKEncodedOrigin.RightTop => 90, SKEncodedOrigin.LeftBottom => 270, _ => 0 };
        if (degrees == 0) return bitmap.Copy();
        var turned = degrees == 180 ? new SKBitmap(bitmap.Width, bitmap.Height) : new SKBitmap(bitmap.Height, bitmap.Width);
        using var canvas = new SKCanvas(turned);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(degrees);
        canvas.DrawBitmap(bitmap, -bitmap.Width / 2f, -bitmap.Height / 2f, new SKSamplingOptions(SKFilterMode.Nearest));
        return turned;
    }
}
