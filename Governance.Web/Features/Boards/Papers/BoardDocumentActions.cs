using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Papers;

/// <summary>Records the regulations of a board.</summary>
public sealed class BoardDocumentActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="BoardDocument"/>.</exception>
    public async Task RecordAsync(Guid boardId, BoardDocumentKind kind, DecisionPaper paper)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var sameKind = await db.BoardDocuments.Where(d => d.BoardId == boardId && d.Kind == kind).ToListAsync();
            db.Add(new BoardDocument(await db.BoardAsync(boardId), kind, paper, sameKind, stamp));
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">See <see cref="BoardDocument.End"/>.</exception>
    public async Task EndAsync(Guid documentId, DateOnly until)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var document = await db.BoardDocuments.SingleOrDefaultAsync(d => d.Id == documentId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        document.End(await db.BoardAsync(document.BoardId), until, stamp);
        await db.SaveAsync(stamp);
    }
}
