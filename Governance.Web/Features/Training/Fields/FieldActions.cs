using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Fields;

/// <summary>The province lets a field fit, or no longer.</summary>
public sealed class FieldActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">What <see cref="FittingFields.Add"/> says; Common.Required without a basis.</exception>
    public async Task AddAsync(DutyCapacity capacity, TrainingField field, DateOnly from, string basis)
    {
        var stamp = await user.StampAsync();
        var paper = LegalBasis.Parse(Text.Required(basis, "Training.FieldBasis"));
        await databases.RaceAsync(async db =>
        {
            var kept = await db.FittingFields.ToListAsync();
            var added = new FittingFields(kept).Add(capacity, field, from, paper, stamp);
            // Where none was kept, the shipped ones counted: from now on all are kept.
            if (kept.Count == 0) db.AddRange(FittingField.Shipped());
            db.Add(added);
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="FittingField.End"/> says.</exception>
    public async Task EndAsync(Guid id, DateOnly until)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await db.FittingFields.SingleOrDefaultAsync(f => f.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"))).End(until, stamp);
        await db.SaveAsync(stamp);
    }
}
