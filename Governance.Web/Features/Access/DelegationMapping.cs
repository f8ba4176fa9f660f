using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Access;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ComplexProperty(d => d.Period);
        delegation.Ignore(d => d.Effective);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.FromPersonId);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.ToPersonId);
        delegation.HasMany(d => d.Scope).WithOne().HasForeignKey(s => s.DelegationId);
        delegation.Property(d => d.FromTitle).HasMaxLength(200);
        delegation.Property(d => d.ToTitle).HasMaxLength(200);
        delegation.Property(d => d.DecisionNumber).HasMaxLength(100);
    }
}

internal sealed class DelegatedMatterMapping : IEntityTypeConfiguration<DelegatedMatter>
{
    public void Configure(EntityTypeBuilder<DelegatedMatter> matter)
    {
        matter.HasKey(m => new { m.DelegationId, m.AgencyId, m.Matter });
        matter.HasOne<Agency>().WithMany().HasForeignKey(m => m.AgencyId);
    }
}
