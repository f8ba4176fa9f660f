using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Audit;

/// <summary>Who did what (Điều 24). The system administrator reads all of it, everyone else what they did themselves.</summary>
public sealed class AuditQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<AuditLog> LogAsync(Actor reader, AuditFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var isEveryones = reader.MayAnywhere(Power.Administer);
        var entries = Matching(db, filter);
        if (!isEveryones) entries = entries.Where(e => e.PersonId != null && e.PersonId == reader.PersonId);
        var page = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToListAsync();
        var rows = page.Select(e => new AuditRow(e.Id, e.At, e.ActorName, e.PersonId, e.Kind, e.Subject, e.SubjectId, AuditFields.Of(e.Before, e.After))).ToList();
        return new(await NamedAsync(db, rows), await entries.CountAsync(), isEveryones);
    }

    /// <summary>Class names of everything whose changes are written down.</summary>
    public IReadOnlyList<string> Subjects()
    {
        using var db = databases.CreateDbContext();
        return [.. db.Model.GetEntityTypes().Where(ChangeAudit.IsAudited).Select(e => e.ClrType).Where(t => !t.IsGenericType).Select(t => t.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IQueryable<AuditEntry> Matching(GovernanceDb db, AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.FromDay is { } first) entries = entries.Where(e => e.At >= VietnamTime.StartOf(first));
        if (filter.UntilDay is { } last && last < DateOnly.MaxValue) entries = entries.Where(e => e.At < VietnamTime.StartOf(last.AddDays(1)));
        if (filter.Subject is { } subject) entries = entries.Where(e => e.Subject == subject);
        if (filter.Kind is { } kind) entries = entries.Where(e => e.Kind == kind);
        // The names of the machine's parts are plain Latin letters, which both databases compare alike.
        if (Text.Fold(filter.Person) is { Length: > 0 } folded)
            entries = entries.Where(e => e.PersonId == null && e.ActorName.Contains(folded) || db.People.Any(p => p.Id == e.PersonId && p.FoldedName.Contains(folded)));
        return entries;
    }

    /// <summary>Ids of people and agencies are shown as their names.</summary>
    private static async Task<IReadOnlyList<AuditRow>> NamedAsync(GovernanceDb db, IReadOnlyList<AuditRow> rows)
    {
        var ids = rows.SelectMany(r => r.Fields).Where(f => f.Name != "Id").SelectMany(f => new[] { f.Before, f.After }).Select(AuditFields.IdIn).OfType<Guid>().Distinct().ToList();
        var people = await ids.InPartsAsync(some => db.People.AsNoTracking().Where(p => some.Contains(p.Id)).Select(p => new { p.Id, Name = p.FullName }).ToListAsync());
        var agencies = await ids.InPartsAsync(some => db.Agencies.AsNoTracking().Where(a => some.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync());
        var names = people.Concat(agencies).ToDictionary(n => n.Id.ToString(), n => n.Name);
        string? Named(string? value) => value is not null && names.TryGetValue(value, out var name) ? name : value;
        return [.. rows.Select(r => r with { Fields = [.. r.Fields.Select(f => f.Name == "Id" ? f : f with { Before = Named(f.Before), After = Named(f.After) })] })];
    }
}
