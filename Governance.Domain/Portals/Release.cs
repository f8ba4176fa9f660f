namespace Governance.Domain.Portals;

/// <summary>One state of a portal's public files, signed and chained to the one before.</summary>
public sealed class Release
{
    private Release() { }

    /// <param name="number">From 1 within the portal.</param>
    /// <param name="manifest">SHA-256 of the root manifest.</param>
    /// <param name="filesWritten">Files that differ from the release before.</param>
    public Release(Guid portalId, int number, string manifest, string? previous, int filesWritten, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PortalId, Number, Manifest, Previous, FilesWritten, At) = (portalId, number, manifest, previous, filesWritten, at);
    }

    public Guid Id { get; private set; }
    public Guid PortalId { get; private set; }
    public int Number { get; private set; }
    public string Manifest { get; private set; } = "";
    public string? Previous { get; private set; }
    public int FilesWritten { get; private set; }
    public DateTime At { get; private set; }
}
