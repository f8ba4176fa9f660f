using Governance.Domain.Common;
using Microsoft.AspNetCore.Components.Forms;

namespace Governance.Web.Shell.Editor;

/// <summary>Stores a chosen picture and says where it stands; given by the page, which knows for whom.</summary>
/// <exception cref="RuleBroken">It is refused.</exception>
public delegate Task<StoredFile> UploadPicture(IBrowserFile chosen);

/// <summary>Documents and provisions that fit what was typed, at most 20; given by the page, which knows the law.</summary>
public delegate Task<IReadOnlyList<Reference>> FindReferences(string search);

/// <summary>Something that a text may refer to.</summary>
/// <param name="Text">As it is written: "Điều 20 khoản 2 QĐ 10/2024/QĐ-UBND".</param>
/// <param name="Title">What it is about.</param>
public sealed record Reference(string Text, string Title);

/// <summary>A picture as it stands in the text.</summary>
public sealed record PlacedPicture(string Src, string Alt, string Caption, string Owner, string Licence);

/// <summary>A picture from the clipboard.</summary>
/// <param name="content">Opened already: opening asks the browser.</param>
internal sealed class PastedFile(Stream content, string name, long size) : IBrowserFile
{
    public string Name => name;
    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;
    public long Size => size;
    public string ContentType => "";

    public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) =>
        size <= maxAllowedSize ? content : throw new RuleBroken(new Refusal("Files.TooLarge", ((maxAllowedSize - 1) / 1024 / 1024).ToString()));
}
