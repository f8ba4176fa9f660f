namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Written beside and moved into place: whoever reads sees the old bytes or the new ones, never half.</summary>
internal static class AtomicFile
{
    /// <param name="durable">Waits until the bytes are on the disk, so that not even a power cut leaves an empty file under the name.</param>
    internal static void Write(string path, byte[] content, bool durable = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():n}";
        using (var file = File.Create(beside))
        {
            file.Write(content);
            file.Flush(durable);
        }
        File.Move(beside, path, overwrite: true);
    }
}
