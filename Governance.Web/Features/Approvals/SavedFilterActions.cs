using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals;

public sealed record SavedFilterView(Guid Id, string Name, string Query);

/// <summary>Keeping filters under a name; each person has their own.</summary>
public sealed class SavedFilterActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>Keeps it; one of the same name is replaced.</summary>
    /// <exception cref="RuleBroken">See <see cref="SavedFilter"/>; Approvals.FiltersFull.</exception>
    public async Task SaveAsync(string page, string name, string query)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var filter = new SavedFilter(page, name, query, stamp);
        var mine = await db.SavedFilters.Where(f => f.PersonId == filter.PersonId && f.Page == page).ToListAsync();
        if (mine.Find(f => f.Name == filter.Name) is { } same) db.Remove(same);
        else if (mine.Count >= SavedFilter.MostPerPerson) throw new RuleBroken(new Refusal("Approvals.FiltersFull", SavedFilter.MostPerPerson));
        db.Add(filter);
        await db.SaveAsync(stamp);
    }

    /// <exception cref="RuleBroken">Common.NotFound when it is not this person's own.</exception>
    public async Task DeleteAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        db.Remove(await db.SavedFilters.SingleOrDefaultAsync(f => f.Id == id && f.PersonId == stamp.Actor.PersonId) ?? throw new RuleBroken(new Refusal("Common.NotFound")));
        await db.SaveAsync(stamp);
    }
}
