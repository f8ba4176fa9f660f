using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies;

/// <summary>Agencies take up the name that a plan gave them, on its day.</summary>
public sealed class NewNames(IDbContextFactory<GovernanceDb> databases, CurrentUser user) : IJob
{
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stamp = await user.StampAsync();
        var due = await db.Agencies.Include(a => a.FormerNames).Where(a => a.NextNameFrom <= stamp.Day).ToListAsync(cancel);
        foreach (var agency in due) agency.TakeUpName(stamp.Day);
        await db.SaveAsync(stamp, cancel);
        return due.Count;
    }
}
