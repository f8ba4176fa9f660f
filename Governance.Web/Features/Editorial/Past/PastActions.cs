using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Past;

/// <summary>Naming revisions and bringing them back.</summary>
public sealed class PastActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>Gives a revision a name, or another one.</summary>
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="RevisionName"/>.</exception>
    public async Task NameAsync(Guid editionId, int number, string name)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.Editions.ReadableBy(stamp.Actor).SingleOrDefaultAsync(e => e.Id == editionId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var revision = await db.Revisions.SingleOrDefaultAsync(r => r.EditionId == editionId && r.Number == number) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        if (await db.RevisionNames.AsTracking().SingleOrDefaultAsync(n => n.RevisionId == revision.Id) is { } named) named.Rename(name, stamp);
        else db.Add(new RevisionName(edition.AgencyId, revision, name, stamp));
        await db.SaveAsync(stamp);
    }

    /// <param name="basedOn">Number of the revision that was the latest on the screen.</param>
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Edition.Restore"/>.</exception>
    public async Task RestoreAsync(Guid editionId, int number, int basedOn)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var old = await db.Revisions.Include(r => r.Authors).Include(r => r.Files).AsSplitQuery().AsTracking().SingleOrDefaultAsync(r => r.EditionId == editionId && r.Number == number)
            ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        edition.Restore(stamp, old, basedOn);
        await db.SaveAsync(stamp);
    }
}
