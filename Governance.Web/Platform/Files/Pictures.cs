using SkiaSharp;

namespace Governance.Web.Platform.Files;

/// <summary>Turning and scaling pictures.</summary>
internal static class Pictures
{
    /// <summary>The picture as its camera meant it to be seen.</summary>
    internal static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var (turn, mirror) = origin switch
        {
            SKEncodedOrigin.TopRight => (0, true),
            SKEncodedOrigin.BottomRight => (180, false),
            SKEncodedOrigin.BottomLeft => (180, true),
            SKEncodedOrigin.LeftTop => (90, true),
            SKEncodedOrigin.RightTop => (90, false),
            SKEncodedOrigin.RightBottom => (270, true),
            SKEncodedOrigin.LeftBottom => (270, false),
            _ => (0, false),
        };
        var sideways = turn is 90 or 270;
        var upright = new SKBitmap(sideways ? picture.Height : picture.Width, sideways ? picture.Width : picture.Height);
        using var canvas = new SKCanvas(upright);
        canvas.Translate(upright.Width / 2f, upright.Height / 2f);
        if (mirror) canvas.Scale(-1, 1);
        canvas.RotateDegrees(turn);
        canvas.DrawBitmap(picture, -picture.Width / 2f, -picture.Height / 2f, SKSamplingOptions.Default);
        return upright;
    }

    internal static SKBitmap NoLongerThan(SKBitmap picture, int side)
    {
        var scale = Math.Min(1f, (float)side / Math.Max(picture.Width, picture.Height));
        var size = new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)));
        return scale == 1f ? picture.Copy() : picture.Resize(size, new SKSamplingOptions(SKCubicResampler.Mitchell));
    }
}
