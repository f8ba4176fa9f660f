using System.Text.Json;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Past;

/// <summary>One revision in the list of all.</summary>
/// <param name="Name">Given by people; null when it has none.</param>
/// <param name="RestoredFrom">Number of the revision that it brought back.</param>
public sealed record RevisionRow(Guid Id, int Number, string Title, string Hash, DateTime CreatedAt, string CreatedByName, int? RestoredFrom, string? Name);

/// <summary>All revisions of a work, newest first.</summary>
public sealed record PastView(Guid ArticleId, Guid EditionId, string Title, int LatestNumber, int LiveNumber, Refusal? WhyNotWrite, IReadOnlyList<RevisionRow> Revisions);

/// <summary>What the public saw from one instant to another; UTC.</summary>
/// <param name="Until">Null while it is still seen.</param>
public sealed record LiveSpan(int Number, DateTime From, DateTime? Until, string ApprovedBy);

/// <summary>What a work was: its revisions, and what the public saw of them when.</summary>
public sealed class PastQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <exception cref="RuleBroken">Common.NotFound when there is none that this person may read.</exception>
    public async Task<PastView> OfArticleAsync(Actor actor, Guid articleId, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.ReadableBy(actor).SingleOrDefaultAsync(e => e.ArticleId == articleId && e.Language == language) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var revisions = await (from revision in db.Revisions
                               join name in db.RevisionNames on revision.Id equals name.RevisionId into names
                               from name in names.DefaultIfEmpty()
                               where revision.EditionId == edition.Id
                               orderby revision.Number descending
                               select new RevisionRow(revision.Id, revision.Number, revision.Title, revision.Hash, revision.CreatedAt, revision.CreatedByName, revision.RestoredFrom, name.Name)).ToListAsync();
        return new(articleId, edition.Id, edition.Title, edition.LatestNumber, edition.LiveNumber, edition.WhyNotSave(actor, edition.LatestNumber), revisions);
    }

    /// <summary>One revision for reading; null when there is none that this person may read.</summary>
    public async Task<Reading?> ReadingAsync(Actor actor, Guid editionId, int number)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.ReadableBy(actor).AnyAsync(e => e.Id == editionId) ? await db.ReadingAsync(editionId, number) : null;
    }

    /// <summary>What the public saw of the work at any time of that day, in order; empty when nothing.</summary>
    /// <exception cref="RuleBroken">Common.NotFound when this person may not read the work.</exception>
    public async Task<IReadOnlyList<LiveSpan>> LiveOnAsync(Actor actor, Guid editionId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await db.Editions.ReadableBy(actor).AnyAsync(e => e.Id == editionId)) throw new RuleBroken(new Refusal("Common.NotFound"));
        var changes = await ChangesAsync(db, editionId);
        var (start, end) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
        var numbers = await db.Revisions.Where(r => r.EditionId == editionId).ToDictionaryAsync(r => r.Id, r => r.Number);
        var decisions = changes.Select(c => c.DecisionId).OfType<Guid>().Distinct().ToList();
        var names = await db.Decisions.Where(d => decisions.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.PersonName);
        var spans = changes.Select((c, i) => (Change: c, Until: i + 1 < changes.Count ? changes[i + 1].At : (DateTime?)null)).Where(c => c.Change.RevisionId is not null)
            .Select(c => new LiveSpan(numbers[c.Change.RevisionId!.Value], c.Change.At, c.Until, c.Change.DecisionId is { } d ? names.GetValueOrDefault(d, "—") : "—"));
        return [.. spans.Where(s => s.From < end && (s.Until is not { } until || until > start))];
    }

    /// <summary>
    /// What was live from when on, as the audit has it: it is written with every change of it, whichever way that came about
    /// (approved, at its hour, in an emergency, taken down).
    /// </summary>
    private static async Task<List<LiveChange>> ChangesAsync(GovernanceDb db, Guid editionId)
    {
        var id = editionId.ToString();
        var entries = await db.AuditEntries.Where(a => a.Subject == nameof(Edition) && a.SubjectId == id && a.After != null && a.After.Contains("\"LiveRevisionId\""))
            .OrderBy(a => a.At).Select(a => new { a.At, a.After }).ToListAsync();
        return [.. entries.Select(e => Read(e.At, e.After!)).OrderBy(c => c.At)];
    }

    /// <summary>A work that was entered as live already went live when it says so.</summary>
    private static LiveChange Read(DateTime at, string after)
    {
        using var json = JsonDocument.Parse(after);
        var live = Id("LiveRevisionId");
        var published = live is not null && json.RootElement.TryGetProperty("LastPublishedAt", out var value) && value.ValueKind is JsonValueKind.String ? value.GetDateTime().ToUniversalTime() : (DateTime?)null;
        return new(published ?? at, live, Id("LiveDecisionId"));

        Guid? Id(string name) => json.RootElement.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.String ? found.GetGuid() : null;
    }

    private sealed record LiveChange(DateTime At, Guid? RevisionId, Guid? DecisionId);
}
