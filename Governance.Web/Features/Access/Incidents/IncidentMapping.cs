using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Access.Incidents;

internal sealed class IncidentReportMapping : IEntityTypeConfiguration<IncidentReport>
{
    public void Configure(EntityTypeBuilder<IncidentReport> incident)
    {
        incident.Property(i => i.What).IsLong();
        incident.Property(i => i.FoldedWhat).IsLong();
        incident.Property(i => i.Cause).IsLong();
        incident.Property(i => i.Remedy).IsLong();
        incident.Property(i => i.Level).HasMaxLength(100);
        incident.Ignore(i => i.DueAt);
        incident.Ignore(i => i.ReportedAt);
        incident.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId);
        incident.HasOne<Portal>().WithMany().HasForeignKey(i => i.PortalId);
        incident.HasOne<PrivilegedAccount>().WithMany().HasForeignKey(i => i.AccountId);
        incident.HasOne<Person>().WithMany().HasForeignKey(i => i.AuthorId);
        incident.HasMany(i => i.Notices).WithOne().HasForeignKey(n => n.IncidentId);
        incident.HasIndex(i => new { i.AgencyId, i.NoticedAt });
    }
}

internal sealed class IncidentNoticeMapping : IEntityTypeConfiguration<IncidentNotice>
{
    public void Configure(EntityTypeBuilder<IncidentNotice> notice) => notice.Property(n => n.Whom).HasMaxLength(200);
}

internal sealed class IncidentLevelMapping : IEntityTypeConfiguration<IncidentLevel>
{
    public void Configure(EntityTypeBuilder<IncidentLevel> level)
    {
        level.ComplexProperty(l => l.Period);
        level.Property(l => l.Name).HasMaxLength(100);
        level.HasOne<Agency>().WithMany().HasForeignKey(l => l.AgencyId);
    }
}
