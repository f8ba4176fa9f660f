using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Approvals;

internal sealed class ApprovalRequestMapping : IEntityTypeConfiguration<ApprovalRequest>
{
    public void Configure(EntityTypeBuilder<ApprovalRequest> request)
    {
        request.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.RequestedBy);
        request.HasMany(r => r.Decisions).WithOne().HasForeignKey(d => d.RequestId);
        request.HasMany(r => r.Waits).WithOne().HasForeignKey(w => w.RequestId);
        request.Ignore(r => r.Step);
        request.HasIndex(r => new { r.State, r.AgencyId, r.DueAt });
        request.HasIndex(r => new { r.State, r.DueAt });
        request.Property(r => r.Steps).IsJson().HasDefaultValueSql("'[]'");
        request.Property(r => r.StepNumber).HasDefaultValue(1);
        request.Property(r => r.Kind).HasDefaultValue(RequestKind.Article);
        request.Property(r => r.Language).HasMaxLength(20);
        request.Property(r => r.Authors).HasMaxLength(ApprovalRequest.AuthorsLimit);
        request.Property(r => r.ChangeLine).HasMaxLength(ApprovalRequest.ChangeLimit);
        request.Property(r => r.ClaimedByName).HasMaxLength(200);
        request.HasIndex(r => new { r.SubjectId, r.RequestedAt });
        request.Property(r => r.SubjectKind).HasMaxLength(40);
        request.Property(r => r.Hash).HasMaxLength(64);
        request.Property(r => r.RequestedByName).HasMaxLength(200);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        decision.Property(d => d.Step).HasDefaultValue(1);
        decision.Property(d => d.Explanation).HasMaxLength(2000);
        decision.Property(d => d.Hash).HasMaxLength(64);
        decision.Property(d => d.PersonName).HasMaxLength(200);
    }
}

internal sealed class RequestWaitMapping : IEntityTypeConfiguration<RequestWait>
{
    public void Configure(EntityTypeBuilder<RequestWait> wait)
    {
        wait.HasKey(w => new { w.RequestId, w.Key });
        wait.Property(w => w.Key).HasMaxLength(120);
        wait.HasIndex(w => w.Key);
        wait.IsUnaudited();
    }
}

internal sealed class RouteMapping : IEntityTypeConfiguration<Route>
{
    public void Configure(EntityTypeBuilder<Route> route)
    {
        route.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        route.HasIndex(r => new { r.AgencyId, r.From });
        route.Property(r => r.Steps).IsJson();
        route.Property(r => r.EnteredByName).HasMaxLength(200);
    }
}

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        filter.HasIndex(f => new { f.PersonId, f.Page, f.Name }).IsUnique();
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.NameLimit);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLimit);
        filter.IsUnaudited();
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.HasOne<Agency>().WithMany().HasForeignKey(h => h.AgencyId);
        // Databases differ on whether two of nobody are the same: each gets both indexes.
        holiday.HasIndex(h => new { h.AgencyId, h.Day }).IsUnique();
        holiday.HasIndex(h => h.Day).IsUnique().HasFilter("\"AgencyId\" IS NULL");
        holiday.HasIndex(h => h.BatchId);
        holiday.Property(h => h.Name).HasMaxLength(200);
        holiday.Property(h => h.EnteredByName).HasMaxLength(200);
    }
}

internal sealed class ClimbMapping : IEntityTypeConfiguration<Climb>
{
    public void Configure(EntityTypeBuilder<Climb> climb)
    {
        climb.HasOne<ApprovalRequest>().WithMany().HasForeignKey(c => c.RequestId);
        climb.HasIndex(c => new { c.RequestId, c.Step, c.Level }).IsUnique();
        climb.Property(c => c.Title).HasMaxLength(200);
        climb.Property(c => c.Names).HasMaxLength(1000);
        climb.Property(c => c.People).HasMaxLength(4000).HasConversion(p => string.Join(' ', p.Select(id => id.ToString("n"))), s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList(),
            new ValueComparer<IReadOnlyList<Guid>>((a, b) => a!.SequenceEqual(b!), p => p.Count, p => p));
        climb.IsUnaudited();
    }
}

internal sealed class EscalationRuleMapping : IEntityTypeConfiguration<EscalationRule>
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<EscalationRule> rule)
    {
        rule.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        rule.HasIndex(r => new { r.AgencyId, r.From }).IsUnique();
        rule.Property(r => r.Lines).HasMaxLength(1000).HasConversion(l => JsonSerializer.Serialize(l, Json), s => JsonSerializer.Deserialize<List<EscalationLine>>(s, Json)!,
            new ValueComparer<IReadOnlyList<EscalationLine>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l));
    }
}
