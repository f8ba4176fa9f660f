namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Written beside and moved into place: whoever reads sees the old bytes or the new ones, never half.</summary>
internal static class AtomicFile
{
    internal static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():n}";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
