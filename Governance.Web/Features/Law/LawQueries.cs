using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Law;

/// <summary>What the register is asked for, as it stands in the address.</summary>
/// <param name="Day">In force on that day; null = any.</param>
public sealed record LawFilter(string Search = "", DateOnly? Day = null, int Page = 1)
{
    public const int PageSize = 20;
}

public sealed record LawPageRows(IReadOnlyList<LegalDocument> Rows, int Total);

/// <summary>The law register and the regulation; open to every signed-in user.</summary>
public sealed class LawQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<LawPageRows> RegisterAsync(LawFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var documents = db.LegalDocuments.AsNoTracking();
        if (Text.Fold(filter.Search) is { Length: > 0 } search) documents = documents.Where(d => d.Folded.Contains(search));
        if (filter.Day is { } day) documents = documents.Where(d => (d.EffectiveFrom == null || d.EffectiveFrom <= day) && (d.EffectiveTo == null || day < d.EffectiveTo));
        var rows = await documents.OrderByDescending(d => d.CitedInRegulation).ThenBy(d => d.Number).Skip((filter.Page - 1) * LawFilter.PageSize).Take(LawFilter.PageSize).ToListAsync();
        return new(rows, await documents.CountAsync());
    }

    /// <summary>The text in its order.</summary>
    public async Task<IReadOnlyList<Provision>> RegulationAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Provisions.AsNoTracking().OrderBy(p => p.Order).ToListAsync();
    }
}
