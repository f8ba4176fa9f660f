using System.Linq.Expressions;
using System.Reflection;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Puts back what a plan changed, row by row, if nobody has changed those rows or built upon them since.</summary>
internal sealed class PlanReversal(GovernanceDb db, ReorganisationPlan plan, Stamp stamp)
{
    private static readonly MethodInfo Load = typeof(PlanReversal).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    internal async Task PutBackAsync()
    {
        var effects = plan.Effects.OrderBy(e => e.Order).ToList();
        var rows = new Dictionary<string, EntityEntry>();
        foreach (var group in effects.GroupBy(e => e.Subject))
            foreach (var row in await RowsAsync(group.Key, "Id", [.. group.Select(e => Guid.Parse(e.SubjectId))]))
                rows[$"{group.Key}/{RowImage.Key(db.Entry(row))}"] = db.Entry(row);
        var problems = effects.Where(e => !rows.TryGetValue($"{e.Subject}/{e.SubjectId}", out var row) || !RowImage.Says(row, e.After))
            .Select(e => new Refusal("Agencies.ChangedSince", new Term($"Audit.Subject.{e.Subject}"), e.What, e.Agency)).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        var added = effects.Where(e => e.Before is null).ToList();
        problems.AddRange(await BuiltUponAsync(added, [.. rows.Keys]));
        if (problems.Count > 0) throw new RuleBroken(problems);
        foreach (var effect in effects.Where(e => e.Before is not null)) RowImage.PutBack(rows[$"{effect.Subject}/{effect.SubjectId}"], effect.Before!);
        // What was added last leans on what was added first.
        foreach (var effect in Enumerable.Reverse(added)) db.Remove(rows[$"{effect.Subject}/{effect.SubjectId}"].Entity);
        // The map of host names may have been written with what is taken back.
        foreach (var portal in effects.Where(e => e is { Subject: nameof(Portal), Before: not null })) db.Add(new OutboxItem(Guid.Parse(portal.SubjectId), null, null, OutboxReason.WholePortal, stamp.At));
    }

    /// <summary>Rows that refer to one that is to be taken out, other than the plan's own. What the publisher still had to do for them goes with them.</summary>
    private async Task<List<Refusal>> BuiltUponAsync(List<PlanEffect> added, HashSet<string> own)
    {
        var found = new List<Refusal>();
        foreach (var group in added.GroupBy(e => e.Subject))
        {
            var ids = group.ToDictionary(e => Guid.Parse(e.SubjectId));
            foreach (var key in TypeOf(group.Key).GetReferencingForeignKeys().Where(k => k.Properties.Count == 1))
                foreach (var row in await RowsAsync(key.DeclaringEntityType.ClrType.Name, key.Properties[0].Name, [.. ids.Keys]))
                {
                    var entry = db.Entry(row);
                    if (row is OutboxItem or Release) db.Remove(row);
                    else if (!own.Contains($"{entry.Metadata.ClrType.Name}/{RowImage.Key(entry)}") && ids.TryGetValue((Guid)entry.Property(key.Properties[0].Name).CurrentValue!, out var effect))
                        found.Add(new("Agencies.BuiltUponSince", effect.What, effect.Agency, new Term($"Audit.Subject.{entry.Metadata.ClrType.Name}")));
                }
        }
        return found;
    }

    private IEntityType TypeOf(string name) => db.Model.GetEntityTypes().First(t => t.ClrType.Name == name);

    private Task<List<object>> RowsAsync(string type, string property, List<Guid> ids) =>
        (Task<List<object>>)Load.MakeGenericMethod(TypeOf(type).ClrType).Invoke(null, [db, property, TypeOf(type).FindProperty(property)!.ClrType, ids])!;

    private static async Task<List<object>> RowsAsync<T>(GovernanceDb db, string property, Type propertyType, List<Guid> ids) where T : class
    {
        var row = Expression.Parameter(typeof(T));
        var value = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid?)], row, Expression.Constant(property));
        var found = new List<object>();
        foreach (var part in ids.Select(i => (Guid?)i).Chunk(500))
        {
            var wanted = part.ToList();
            var contains = Expression.Call(Expression.Constant(wanted), typeof(List<Guid?>).GetMethod(nameof(List<Guid?>.Contains))!, propertyType == typeof(Guid) ? Expression.Convert(Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid)], row, Expression.Constant(property)), typeof(Guid?)) : value);
            found.AddRange(await db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(contains, row)).ToListAsync());
        }
        return found;
    }
}
