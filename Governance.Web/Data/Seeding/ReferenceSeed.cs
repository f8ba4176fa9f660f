using Governance.Domain.Common;
using Governance.Domain.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data.Seeding;

/// <summary>The facts the product ships with. Idempotent: a second run changes nothing and leaves no trace in the audit.</summary>
public static class ReferenceSeed
{
    /// <summary>In the audit.</summary>
    public const string ActorName = "seed";

    /// <returns>Codes of agencies and host names that say otherwise than the reference data because someone changed them since: they are left.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IDbContextFactory<GovernanceDb> databases, TimeProvider clock)
    {
        await using var db = await databases.CreateDbContextAsync();
        await LawSeed.SeedAsync(db);
        IReadOnlyList<string> left = [.. await AgenciesSeed.SeedAsync(db), .. await PortalsSeed.SeedAsync(db, db.Agencies.Local)];
        await ReorganisationSeed.SeedAsync(db);
        await BoardsSeed.SeedAsync(db);
        await EditorialSeed.SeedAsync(db);
        // The province goes on to change them.
        await db.CorrectAsync(FittingField.Shipped(), f => (f.Capacity, f.Field, f.From));
        await BudgetSeed.SeedAsync(db);
        await RoyaltiesSeed.SeedAsync(db);
        await db.SaveAsync(new Stamp(Actor.System(ActorName, clock.Today()), clock.UtcNow()));
        return left;
    }
}
