using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Teams;

/// <summary>Records the decisions on a board's helper team.</summary>
public sealed class HelperTeamActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="HelperTeam"/>.</exception>
    public async Task SetUpAsync(Guid boardId, DecisionPaper paper, IReadOnlyList<HelperLine> lines)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var others = await db.TeamsAsync(boardId);
            db.Add(new HelperTeam(await db.BoardAsync(boardId), paper, lines, others, stamp));
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">See <see cref="HelperTeam.Join"/>.</exception>
    public Task JoinAsync(Guid teamId, HelperLine line, DateOnly from) => ChangeAsync(teamId, (team, board, stamp) => team.Join(board, line, from, stamp));

    /// <exception cref="RuleBroken">See <see cref="HelperTeam.Leave"/>.</exception>
    public Task LeaveAsync(Guid teamId, Guid memberId, DateOnly until) => ChangeAsync(teamId, (team, board, stamp) => team.Leave(board, memberId, until, stamp));

    private async Task ChangeAsync(Guid teamId, Action<HelperTeam, EditorialBoard, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var team = await db.HelperTeams.Include(t => t.Members).SingleOrDefaultAsync(t => t.Id == teamId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        change(team, await db.BoardAsync(team.BoardId), stamp);
        await db.SaveAsync(stamp);
    }
}
