namespace Governance.Web.Features.Portals.Publishing;

/// <summary>The one style sheet of the public site; its name holds its hash, so that it may be cached for ever.</summary>
public static class Stylesheet
{
    public static readonly byte[] Bytes = Load();

    public static string Path { get; } = $"/assets/site.{ObjectStore.Hash(Bytes)[..12]}.css";

    private static byte[] Load()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("PublicSite/site.css")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
