using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Web.Data;
using Governance.Web.Shell.Parts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Law;

/// <summary>The law register, the regulation and day counts; open to every signed-in user.</summary>
public sealed class LawQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<LawRows> RegisterAsync(LawFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (day, folded) = (filter.Day, Text.Fold(filter.Search));
        var documents = db.LegalDocuments.AsNoTracking().Where(d => (folded == "" || d.Folded.Contains(folded)) && (filter.Kind == null || d.Kind == filter.Kind)
            && (!filter.ToBeChecked || d.Confidence != Confidence.Read)
            && (!filter.InForce || (d.EffectiveFrom == null || d.EffectiveFrom <= day) && (d.EffectiveTo == null || day < d.EffectiveTo)));
        var rows = await documents.OrderByDescending(d => d.CitedInRegulation).ThenBy(d => d.Number).Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToListAsync();
        var register = await RegisterAsync(db);
        return new([.. rows.Select(d => new LawRow(d, register.StateOn(d, day), register.After(d)))], await documents.CountAsync());
    }

    /// <summary>The text in its order.</summary>
    public async Task<IReadOnlyList<Provision>> RegulationAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Provisions.AsNoTracking().OrderBy(p => p.Order).ToListAsync();
    }

    /// <summary>Day counts, those of the law first.</summary>
    public async Task<IReadOnlyList<DeadlineRow>> DeadlinesAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var register = await RegisterAsync(db);
        var deadlines = await db.Deadlines.AsNoTracking().ToListAsync();
        return [.. deadlines.OrderBy(d => d.Kind).ThenBy(d => d.Event, StringComparer.Ordinal).ThenBy(d => d.EffectiveFrom).Select(d => new DeadlineRow(d, register.Resolve(d.Basis)))];
    }

    /// <summary>What a legal basis says; null when its document is not in the register.</summary>
    public async Task<ClauseView?> ClauseAsync(LegalBasis basis, DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        var register = await RegisterAsync(db);
        if (register.Find(basis.Document) is not { } document) return null;
        var article = await db.Provisions.AsNoTracking().Where(p => p.Document == document.Number && p.Part == TextPart.Regulation && p.Article == basis.Article).OrderBy(p => p.Order).ToListAsync();
        var meant = article.Where(p => p.Clause is not null && (basis.Clause is null || p.Clause == basis.Clause) && (basis.Point is null || p.Point is null || p.Point == basis.Point)).ToList();
        return new(basis, document, register.StateOn(document, today), register.Successors(document, today), article.FirstOrDefault(p => p.Clause is null), meant);
    }

    /// <summary>A hundred rows at most: what names what is told by the register as a whole.</summary>
    private static async Task<LawRegister> RegisterAsync(GovernanceDb db) => new(await db.LegalDocuments.AsNoTracking().ToListAsync());
}
