using Governance.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data;

/// <summary>For changes that two people make at the same moment as a matter of course, money above all.</summary>
public static class Racing
{
    private const int Attempts = 5;

    /// <summary>
    /// Reads, checks and saves; when someone else saved in between, does all of it anew on what they left,
    /// so that the loser hears from the rule itself (how much is left, who took it) and not that "something changed".
    /// </summary>
    /// <param name="change">Everything from the first read to the save, on the context given; runs again from the start.</param>
    /// <exception cref="RuleBroken">What the rule said on the latest state; Common.ChangedByAnother after five lost races.</exception>
    public static async Task RaceAsync(this IDbContextFactory<GovernanceDb> databases, Func<GovernanceDb, Task> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync();
            try
            {
                await change(db);
                return;
            }
            catch (RuleBroken broken) when (attempt < Attempts && broken.Refusals[0].Name == "Common.ChangedByAnother") { }
            catch (DbUpdateException) when (attempt < Attempts) { } // both made the same row: the second finds it now
        }
    }
}
