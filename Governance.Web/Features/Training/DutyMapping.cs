using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Training;

internal sealed class TrainingExemptionMapping : IEntityTypeConfiguration<TrainingExemption>
{
    public void Configure(EntityTypeBuilder<TrainingExemption> exemption)
    {
        exemption.IsMarked();
        exemption.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        exemption.HasOne<Agency>().WithMany().HasForeignKey(e => e.AgencyId);
        // One in force; those withdrawn stay beside it.
        exemption.HasIndex(e => new { e.Year, e.AgencyId, e.PersonId }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }
}

internal sealed class ReminderRuleMapping : IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<ReminderRule> rule)
    {
        rule.Ignore(r => r.Days);
        rule.Property(r => r.Steps).HasMaxLength(60);
        rule.HasIndex(r => r.FromYear).IsUnique();
    }
}

internal sealed class FittingFieldMapping : IEntityTypeConfiguration<FittingField>
{
    public void Configure(EntityTypeBuilder<FittingField> field)
    {
        field.IsMarked();
        field.HasIndex(f => new { f.Capacity, f.Field, f.From }).IsUnique();
        field.HasIndex(f => new { f.Capacity, f.Field }).IsUnique().HasFilter("\"Until\" IS NULL");
    }
}

internal sealed class DutyRuleMapping : IEntityTypeConfiguration<DutyRule>
{
    public void Configure(EntityTypeBuilder<DutyRule> rule)
    {
        rule.IsMarked();
        rule.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        rule.HasIndex(r => new { r.AgencyId, r.FromYear }).IsUnique();
        rule.HasIndex(r => r.FromYear).IsUnique().HasFilter("\"AgencyId\" IS NULL");
    }
}
