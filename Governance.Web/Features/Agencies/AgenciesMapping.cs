using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.IsMarked();
        agency.HasIndex(a => a.Code).IsUnique();
        agency.HasIndex(a => a.FoldedName);
        agency.HasOne<Agency>().WithMany().HasForeignKey(a => a.ParentId);
        agency.HasMany(a => a.FormerNames).WithOne().HasForeignKey(n => n.AgencyId);
    }
}

internal sealed class PostHoldingMapping : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> holding)
    {
        holding.IsMarked();
        holding.ComplexProperty(h => h.Period);
        holding.HasOne<Agency>().WithMany().HasForeignKey(h => h.AgencyId);
        holding.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
    }
}
