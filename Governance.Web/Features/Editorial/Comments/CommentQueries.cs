using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Comments;

public sealed record CommentLine(CommentStep Step, string? Text, string Who, DateTime At);

/// <param name="IsThere">Whether its passage still stands in the latest revision; a remark on the whole work always does.</param>
public sealed record CommentThread(Guid Id, int RevisionNumber, Passage Passage, bool IsResolved, bool IsThere, IReadOnlyList<CommentLine> Lines);

/// <param name="Title">Of the latest revision, with the open comments' passages marked; so are the two others.</param>
/// <param name="Body">Sanitised HTML.</param>
public sealed record CommentDesk(int Number, string Language, string Title, string Summary, string Body, IReadOnlyList<CommentThread> Threads);

/// <summary>What was said about works.</summary>
public sealed class CommentQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The latest text with all threads, open ones first, then in the order in which they were begun.</summary>
    /// <exception cref="RuleBroken">Common.NotFound when this person may not read the work.</exception>
    public async Task<CommentDesk> DeskAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.AsNoTracking().ReadableBy(actor).SingleOrDefaultAsync(e => e.Id == editionId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var text = await db.Revisions.Where(r => r.EditionId == editionId && r.Number == edition.LatestNumber).Select(r => new { r.Title, r.Summary, r.Body }).SingleAsync();
        var comments = await db.Comments.AsNoTracking().Include(c => c.Entries).Where(c => c.EditionId == editionId).ToListAsync();
        var open = comments.Where(c => !c.IsResolved).ToList();
        return new(edition.LatestNumber, edition.Language,
            MarkedText.Of(System.Net.WebUtility.HtmlEncode(text.Title), Passages(WorkPart.Title)), MarkedText.Of(System.Net.WebUtility.HtmlEncode(text.Summary), Passages(WorkPart.Summary)),
            MarkedText.Of(text.Body, Passages(WorkPart.Body)),
            [.. comments.OrderBy(c => c.IsResolved).ThenBy(c => c.Entries[0].At).Select(c => new CommentThread(c.Id, c.RevisionNumber, c.Passage, c.IsResolved, IsThere(c.Passage),
                [.. c.Entries.Select(e => new CommentLine(e.Step, e.Said, e.PersonName, e.At))]))]);

        IEnumerable<(Guid, Passage)> Passages(WorkPart part) => open.Where(c => c.Passage.Part == part).Select(c => (c.Id, c.Passage));

        bool IsThere(Passage passage) => passage.Part switch
        {
            WorkPart.Title => passage.FindIn(text.Title) is not null,
            WorkPart.Summary => passage.FindIn(text.Summary) is not null,
            WorkPart.Body => passage.FindIn(MarkedText.TextOf(text.Body)) is not null,
            _ => true,
        };
    }

    /// <summary>How many threads are open; 0 too when this person may not read the work.</summary>
    public async Task<int> OpenAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from comment in db.Comments
                      join edition in db.Editions.ReadableBy(actor) on comment.EditionId equals edition.Id
                      where edition.Id == editionId && !comment.IsResolved
                      select comment.Id).CountAsync();
    }
}
