namespace Governance.Domain.Common;

/// <summary>A file kept in the file store under the hash of its bytes.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits: its name in the store.</param>
/// <param name="Name">Name it was uploaded with, NFC, without a path.</param>
/// <param name="ContentType">By content, never by name.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Sha256, string Name, string ContentType, long Length);
