using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Approvals;

internal sealed class ApprovalRequestMapping : IEntityTypeConfiguration<ApprovalRequest>
{
    public void Configure(EntityTypeBuilder<ApprovalRequest> request)
    {
        request.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.RequestedBy);
        request.HasMany(r => r.Decisions).WithOne().HasForeignKey(d => d.RequestId);
        request.HasIndex(r => new { r.State, r.AgencyId, r.DueAt });
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
        decision.Property(d => d.Explanation).HasMaxLength(2000);
        decision.Property(d => d.Hash).HasMaxLength(64);
        decision.Property(d => d.PersonName).HasMaxLength(200);
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday) => holiday.HasKey(h => h.Day);
}
