using Governance.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data.Seeding;

/// <summary>The facts the product ships with. Idempotent: a second run changes nothing and leaves no trace in the audit.</summary>
public static class ReferenceSeed
{
    public static async Task RunAsync(IDbContextFactory<GovernanceDb> databases, TimeProvider clock)
    {
        await using var db = await databases.CreateDbContextAsync();
        await LawSeed.SeedAsync(db);
        await AgenciesSeed.SeedAsync(db);
        await PortalsSeed.SeedAsync(db, db.Agencies.Local);
        await ReorganisationSeed.SeedAsync(db);
        await BoardsSeed.SeedAsync(db);
        await EditorialSeed.SeedAsync(db);
        await BudgetSeed.SeedAsync(db);
        await RoyaltiesSeed.SeedAsync(db);
        await db.SaveAsync(new Stamp(Actor.System("seed", clock.Today()), clock.UtcNow()));
    }
}
