using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Settings;

/// <summary>Changes what a board sets for itself, from a day on.</summary>
public sealed class BoardSettingsActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>A row that begins on that very day is changed; else one is added.</summary>
    /// <exception cref="RuleBroken">See <see cref="BoardSettings"/>.</exception>
    public async Task SetAsync(Guid boardId, DateOnly from, BoardTerms terms)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var board = await db.BoardAsync(boardId);
            if (from >= stamp.Day && await db.BoardSettings.SingleOrDefaultAsync(s => s.BoardId == boardId && s.From == from) is { } known) known.Change(board, terms, stamp);
            else db.Add(new BoardSettings(board, from, terms, stamp));
            await db.SaveAsync(stamp);
        });
    }
}
