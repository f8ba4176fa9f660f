using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Settings;

public sealed record SettingsView(DateOnly From, int? QueueHours, string? OfficeHours, int? MeetingMonths);

/// <summary>What boards set for themselves, by date.</summary>
public sealed class BoardSettingsQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Newest first; empty while the house's defaults apply.</summary>
    public async Task<IReadOnlyList<SettingsView>> OfBoardAsync(Guid boardId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.BoardSettings.AsNoTracking().Where(s => s.BoardId == boardId).OrderByDescending(s => s.From)
            .Select(s => new SettingsView(s.From, s.QueueHours, s.OfficeHours, s.MeetingMonths)).ToListAsync();
    }
}
