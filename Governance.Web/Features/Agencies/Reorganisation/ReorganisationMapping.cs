using Governance.Domain.Agencies;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Agencies.Reorganisation;

internal sealed class ReorganisationPlanMapping : IEntityTypeConfiguration<ReorganisationPlan>
{
    public void Configure(EntityTypeBuilder<ReorganisationPlan> plan)
    {
        plan.Ignore(p => p.Paper);
        plan.HasOne<Agency>().WithMany().HasForeignKey(p => p.ProvinceId);
        plan.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.PlanId);
        plan.HasMany(p => p.Effects).WithOne().HasForeignKey(e => e.PlanId);
        plan.Property(p => p.Reference).HasMaxLength(60);
        plan.HasIndex(p => p.Reference).IsUnique().HasFilter("Reference IS NOT NULL");
    }
}

internal sealed class PlanStepMapping : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> step) => step.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.StepId);
}

internal sealed class PlanLineMapping : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> line)
    {
        foreach (var code in new[] { nameof(PlanLine.Code), nameof(PlanLine.ParentCode), nameof(PlanLine.HostTo) }) line.Property(code).HasMaxLength(60);
        line.Property(l => l.Host).HasMaxLength(200);
        line.HasIndex(l => l.Code);
    }
}

/// <summary>What a plan did is its own record of the change; the rows themselves are audited.</summary>
internal sealed class PlanEffectMapping : IEntityTypeConfiguration<PlanEffect>
{
    public void Configure(EntityTypeBuilder<PlanEffect> effect)
    {
        effect.Property(e => e.Subject).HasMaxLength(60);
        effect.Property(e => e.SubjectId).HasMaxLength(120);
        effect.Property(e => e.Before).IsLong();
        effect.Property(e => e.After).IsLong();
        effect.HasIndex(e => new { e.PlanId, e.Kind, e.Order });
        effect.IsUnaudited();
    }
}
