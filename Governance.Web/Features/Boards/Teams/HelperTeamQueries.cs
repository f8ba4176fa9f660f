using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Teams;

/// <param name="Members">Everyone who ever was in it, who is in it longest first.</param>
public sealed record TeamView(Guid Id, string Number, DateOnly SignedOn, string Signer, string SignerTitle, StoredFile? Scan, DateOnly From, DateOnly? Until, IReadOnlyList<HelperView> Members)
{
    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);
}

public sealed record HelperView(Guid Id, Guid PersonId, string Name, string? JobTitle, string Task, bool IsSecretary, DateOnly? SecretaryUntil, DateOnly From, DateOnly? Until)
{
    public bool IsSecretaryOn(DateOnly day) => IsSecretary && ServesOn(day) && !(SecretaryUntil <= day);

    public bool ServesOn(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>Helper teams of boards (Điều 20.3). Open to every signed-in user.</summary>
public sealed class HelperTeamQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Every team the board had, newest first.</summary>
    public async Task<IReadOnlyList<TeamView>> OfBoardAsync(Guid boardId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var teams = await db.HelperTeams.AsNoTracking().Where(t => t.BoardId == boardId).OrderByDescending(t => t.From).ToListAsync();
        var members = (await (from m in db.HelperMembers.AsNoTracking()
                              join p in db.People on m.PersonId equals p.Id
                              where db.HelperTeams.Any(t => t.Id == m.TeamId && t.BoardId == boardId)
                              orderby m.From, p.FoldedName
                              select new { m.TeamId, View = new HelperView(m.Id, p.Id, p.FullName, p.JobTitle, m.Task, m.IsSecretary, m.SecretaryUntil, m.From, m.Until) }).ToListAsync()).ToLookup(m => m.TeamId, m => m.View);
        return [.. teams.Select(t => new TeamView(t.Id, t.Number, t.SignedOn, t.Signer, t.SignerTitle, t.Scan, t.From, t.Until, [.. members[t.Id]]))];
    }

    /// <summary>The scan of a team's decision; null when there is none.</summary>
    public async Task<StoredFile?> ScanAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.HelperTeams.AsNoTracking().Where(t => t.Id == id).Select(t => t.Scan).SingleOrDefaultAsync();
    }
}
