using Governance.Domain.Common;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Data;
using Governance.Web.Documents.Extraction;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>Reads what a stored file says and keeps it: at once when it is given, and by the night's job where that came to nothing.</summary>
public sealed class FileReader(IDbContextFactory<GovernanceDb> databases, FileStore files, TimeProvider clock, ILogger<FileReader> log)
{
    /// <summary>After which the rest of a file is left unread, and said to be.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Never throws for what stands in the file: a file that cannot be read is one that a person has to look at.</summary>
    public async Task ReadAsync(StoredFile file, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!files.Has(file.Sha256) || await db.FileTexts.AnyAsync(f => f.Sha256 == file.Sha256, cancel)) return;
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bounded.CancelAfter(Longest);
        var fact = await Task.Run(() => Read(file, bounded.Token), cancel);
        db.Add(new FileText(file.Sha256, fact, clock.UtcNow()));
        try { await db.SaveAsync(new(Actor.System("editorial.read-files", clock.Today()), clock.UtcNow()), cancel); }
        catch (DbUpdateException) { } // Two gave the same file at the same moment: it is read.
    }

    private FileFact Read(StoredFile file, CancellationToken cancel)
    {
        try
        {
            using var content = files.Open(file.Sha256);
            if (file.ContentType.StartsWith("image/", StringComparison.Ordinal))
            {
                var (location, width, height) = PictureFacts.Of(content);
                return new(FileReading.Read, "", location, width, height);
            }
            var text = ExtractedText.Of(content, file.ContentType, cancel);
            return new(text.Extraction switch { Extraction.Whole => FileReading.Read, Extraction.NoText => FileReading.NoText, Extraction.Part => FileReading.Part, _ => FileReading.Unreadable }, text.Text);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            log.LogWarning(broken, "File {Sha256} could not be read", file.Sha256);
            return new(FileReading.Unreadable, "");
        }
    }
}
