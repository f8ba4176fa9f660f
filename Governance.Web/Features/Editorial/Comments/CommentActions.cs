using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Comments;

/// <summary>Speaking about works. Who may not read a work finds no comment of it either.</summary>
public sealed class CommentActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Comment"/>.</exception>
    public async Task SayAsync(Guid editionId, Passage passage, string text)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var comment = db.Add(new Comment(edition, passage, text, stamp)).Entity;
        await WorkNotices.CommentedAsync(db, edition, comment, stamp);
        await db.SaveAsync(stamp);
    }

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Comment.Reply"/>.</exception>
    public Task ReplyAsync(Guid commentId, string text) => ChangeAsync(commentId, (comment, stamp) => comment.Reply(text, stamp));

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Comment.Resolve"/>.</exception>
    public Task ResolveAsync(Guid commentId) => ChangeAsync(commentId, (comment, stamp) => comment.Resolve(stamp));

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Comment.Reopen"/>.</exception>
    public Task ReopenAsync(Guid commentId) => ChangeAsync(commentId, (comment, stamp) => comment.Reopen(stamp));

    private async Task ChangeAsync(Guid commentId, Action<Comment, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var readable = db.Editions.ReadableBy(stamp.Actor).Select(e => e.Id);
        var comment = await db.Comments.Include(c => c.Entries).AsTracking().SingleOrDefaultAsync(c => c.Id == commentId && readable.Contains(c.EditionId)) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        change(comment, stamp);
        if (comment.Entries[^1].Step is CommentStep.Replied) await WorkNotices.CommentedAsync(db, await db.EditionAsync(stamp.Actor, comment.EditionId), comment, stamp);
        await db.SaveAsync(stamp);
    }
}
