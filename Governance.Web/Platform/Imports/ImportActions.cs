using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Imports;

/// <summary>What is chosen on the way of an import, whatever it brings in.</summary>
public sealed class ImportActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="ImportBatch.Choose"/>.</exception>
    public Task ChooseAsync(Guid batchId, IReadOnlyList<(int Row, Guid? PersonId)> choices) => OnBatchAsync(batchId, (db, batch, stamp) =>
    {
        foreach (var (row, person) in choices)
            if (batch.Choose(row, person, stamp) is { } made) db.Add(made);
    });

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="ImportBatch.Discard"/>.</exception>
    public Task DiscardAsync(Guid batchId) => OnBatchAsync(batchId, (_, batch, stamp) => batch.Discard(stamp));

    private async Task OnBatchAsync(Guid batchId, Action<GovernanceDb, ImportBatch, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var batch = await db.ImportBatches.Include(b => b.Choices).SingleOrDefaultAsync(b => b.Id == batchId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        change(db, batch, stamp);
        await db.SaveAsync(stamp);
    }
}
