using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Drafts;

/// <summary>Prepares decisions before they are signed, and records the signed ones from what was prepared.</summary>
public sealed class DraftActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <returns>Id of the draft.</returns>
    public async Task<Guid> PrepareAsync(Guid agencyId, DecisionKind kind, DateOnly effectiveFrom, BoardChange change, DecisionWording wording)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var draft = db.DecisionDrafts.Add(new(kind, agency, await db.Boards.SingleOrDefaultAsync(b => b.AgencyId == agencyId), effectiveFrom, change, wording, stamp)).Entity;
        await db.SaveAsync(stamp);
        return draft.Id;
    }

    /// <param name="version">The draft's version as the person saw it.</param>
    public Task RewordAsync(Guid id, int version, DecisionWording wording) => ChangeAsync(id, version, (_, draft, stamp) =>
    {
        draft.Reword(wording, stamp);
        return Task.CompletedTask;
    });

    /// <inheritdoc cref="RewordAsync"/>
    public Task ReviseAsync(Guid id, int version, DateOnly effectiveFrom, BoardChange change, DecisionWording wording) => ChangeAsync(id, version,
        async (db, draft, stamp) => draft.Revise(await db.Boards.SingleOrDefaultAsync(b => b.AgencyId == draft.AgencyId), effectiveFrom, change, wording, stamp));

    /// <inheritdoc cref="RewordAsync"/>
    public Task DiscardAsync(Guid id, int version) => ChangeAsync(id, version, (_, draft, stamp) =>
    {
        draft.Discard(stamp);
        return Task.CompletedTask;
    });

    /// <summary>Records the signed paper of a draft.</summary>
    /// <returns>Id of the board.</returns>
    public async Task<Guid> SignAsync(Guid id, int version, DecisionPaper paper)
    {
        var boardId = Guid.Empty;
        await ChangeAsync(id, version, async (db, draft, stamp) =>
        {
            var agency = await db.Agencies.SingleAsync(a => a.Id == draft.AgencyId);
            var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).AsSplitQuery().SingleOrDefaultAsync(b => b.AgencyId == draft.AgencyId);
            var signed = draft.Sign(agency, board, paper, stamp, board is null ? null : await db.TeamsAsync(board.Id));
            if (board is null) db.Boards.Add(signed);
            boardId = signed.Id;
        });
        return boardId;
    }

    private async Task ChangeAsync(Guid id, int version, Func<GovernanceDb, DecisionDraft, Stamp, Task> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var draft = await db.DecisionDrafts.SingleOrDefaultAsync(d => d.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        await change(db, draft, stamp);
        db.Entry(draft).Property(d => d.Version).OriginalValue = version;
        await db.SaveAsync(stamp);
    }
}
