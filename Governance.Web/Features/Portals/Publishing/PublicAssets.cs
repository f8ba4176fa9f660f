using System.Text;

namespace Governance.Web.Features.Portals.Publishing;

/// <param name="Path">Its name holds the hash of its bytes, so that it may be kept for ever.</param>
public sealed record PublicAsset(string Path, string ContentType, byte[] Content);

/// <summary>The style sheet of the public site, and the typeface where it was built; without it the reader's own typeface serves.</summary>
public static class PublicAssets
{
    private const string Fonts = "PublicSite/Fonts/";

    /// <summary>Letters that only Vietnamese needs; a browser loads a face for them and one for the rest.</summary>
    private const string VietnameseRange = "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";

    private const string LatinRange = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    /// <summary>The style sheet first.</summary>
    public static IReadOnlyList<PublicAsset> All { get; } = Load();

    public static PublicAsset Stylesheet => All[0];

    private static List<PublicAsset> Load()
    {
        var fonts = typeof(PublicAssets).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Fonts, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Named(name[Fonts.Length..], "font/woff2", Read(name))).ToList();
        var style = string.Concat(fonts.Select(Face)) + Encoding.UTF8.GetString(Read("PublicSite/site.css"));
        return [Named("site.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(style)), .. fonts];
    }

    private static PublicAsset Named(string name, string contentType, byte[] content) =>
        new($"/assets/{Path.GetFileNameWithoutExtension(name)}.{ObjectStore.Hash(content)[..12]}{Path.GetExtension(name)}", contentType, content);

    /// <summary>"be-vietnam-pro-vietnamese-600-normal.….woff2": subset and weight stand in the name.</summary>
    private static string Face(PublicAsset font)
    {
        var words = Path.GetFileName(font.Path).Split('.')[0].Split('-');
        return $"@font-face {{ font-family: \"Be Vietnam Pro\"; font-display: swap; font-weight: {words[^2]}; src: url(\"{font.Path}\") format(\"woff2\"); unicode-range: {(words[^3] == "vietnamese" ? VietnameseRange : LatinRange)}; }}\n";
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PublicAssets).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
