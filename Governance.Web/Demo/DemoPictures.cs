using Governance.Domain.Common;
using Governance.Web.Platform.Files;
using SkiaSharp;

namespace Governance.Web.Demo;

/// <summary>Pictures the program draws itself: hills, a sun, rows of trees; no photograph of anyone or anything.</summary>
internal static class DemoPictures
{
    public static async Task<List<StoredFile>> DrawAsync(FileStore files, Random random)
    {
        var pictures = new List<StoredFile>();
        for (var i = 1; i <= 8; i++)
            pictures.Add(await files.SaveAsync(new MemoryStream(Draw(random)), $"minh-hoa-{i}.jpg", FileKind.Picture));
        return pictures;
    }

    private static byte[] Draw(Random random)
    {
        using var bitmap = new SKBitmap(960, 600);
        using var canvas = new SKCanvas(bitmap);
        var warm = (byte)random.Next(170, 230);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Clear(new SKColor(0xF6, (byte)(warm + 10), warm));
        paint.Color = new SKColor(0xE2, 0xB0, 0x4A);
        canvas.DrawCircle(random.Next(150, 810), random.Next(110, 200), random.Next(40, 70), paint);
        for (var hill = 0; hill < 4; hill++)
        {
            paint.Color = new SKColor((byte)(90 - hill * 15), (byte)(130 - hill * 18), (byte)(80 - hill * 10));
            using var path = new SKPathBuilder();
            var y = 260 + hill * 80;
            path.MoveTo(0, 600);
            path.LineTo(0, y + random.Next(-40, 40));
            path.CubicTo(random.Next(150, 350), y - random.Next(60, 120), random.Next(450, 650), y + random.Next(20, 80), 960, y + random.Next(-50, 40));
            path.LineTo(960, 600);
            path.Close();
            using var shape = path.Detach();
            canvas.DrawPath(shape, paint);
        }
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 82);
        return data.ToArray();
    }
}
