using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Imports;

/// <summary>Imports that were begun: each is its beginner's alone.</summary>
public sealed class ImportQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Those neither applied nor discarded, the latest first; at most ten.</summary>
    public async Task<IReadOnlyList<ImportLeft>> LeftAsync(Actor actor, ImportKind kind)
    {
        await using var db = await databases.CreateDbContextAsync();
        var person = actor.PersonId;
        var found = await db.ImportBatches.AsNoTracking().Where(b => b.Kind == kind && b.PersonId == person && b.ClosedAt == null).OrderByDescending(b => b.StartedAt).Take(10).ToListAsync();
        return [.. found.Select(b => new ImportLeft(b.Id, b.File.Name, b.Rows, b.StartedAt))];
    }

    /// <exception cref="RuleBroken">Common.NotFound when there is none, or it is someone else's, or of another kind; what <see cref="ImportBatch.WhyNotGoOn"/> says.</exception>
    public async Task<ImportBatch> BatchAsync(Actor actor, ImportKind kind, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var batch = await db.ImportBatches.AsNoTracking().Include(b => b.Choices).SingleOrDefaultAsync(b => b.Id == id && b.Kind == kind) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(batch.WhyNotGoOn(actor));
        return batch;
    }
}
