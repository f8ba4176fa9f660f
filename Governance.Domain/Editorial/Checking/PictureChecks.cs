using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>What every picture must have, and what its bytes must not.</summary>
internal static partial class PictureChecks
{
    /// <summary>Bytes; a picture that the program took itself is far below.</summary>
    private const long MostBytes = 3 * 1024 * 1024;

    /// <summary>Pixels of the longer side, for which the program scales its own.</summary>
    private const int LongestSide = 2400;

    internal static IEnumerable<Found> AltText(CheckedWork work)
    {
        foreach (var picture in work.Content.Pictures)
        {
            var place = new Place(CheckField.Picture, picture.File.Name);
            var alt = Text.Clean(picture.Alt);
            if (alt == "") yield return new("Editorial.NoAltText", place, Arguments: picture.File.Name);
            else if (FileName().IsMatch(alt) || string.Equals(alt, Path.GetFileNameWithoutExtension(picture.File.Name), StringComparison.OrdinalIgnoreCase) && !alt.Contains(' ', StringComparison.Ordinal))
                yield return new("Editorial.AltIsFileName", place, alt, Arguments: alt);
        }
    }

    internal static IEnumerable<Found> Rights(CheckedWork work) =>
        from picture in work.Content.Pictures
        where Text.Clean(picture.Owner) == "" || Text.Clean(picture.Licence) == ""
        select new Found("Editorial.NoPictureRights", new(CheckField.Picture, picture.File.Name), picture.File.Sha256, Arguments: Named(picture));

    internal static IEnumerable<Found> Files(CheckedWork work)
    {
        foreach (var picture in work.Content.Pictures)
        {
            var place = new Place(CheckField.Picture, picture.File.Name);
            var fact = work.Facts.Files.GetValueOrDefault(picture.File.Sha256);
            if (fact?.HasLocation is true) yield return new("Editorial.PictureLocation", place, Arguments: Named(picture));
            if (picture.File.Length > MostBytes) yield return new("Editorial.PictureTooHeavy", place, Arguments: [Named(picture), MostBytes / 1024 / 1024 + 0m, Math.Round(picture.File.Length / 1048576m, 1)]);
            if (fact is not null && Math.Max(fact.Width, fact.Height) > LongestSide) yield return new("Editorial.PictureTooLarge", place, Arguments: [Named(picture), fact.Width, fact.Height, LongestSide]);
        }
    }

    private static string Named(FilePart picture) => Text.Clean(picture.Alt) is { Length: > 0 } alt ? alt : picture.File.Name;

    [GeneratedRegex(@"^[^\s]+\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic)$|^(?:img|dsc|dscn|image|photo|screenshot|zalo|fb_img|anh|hinh|untitled)[\s_\-]*\d*$|^[a-z]*[\d_\-]{6,}$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
