using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Portals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Access.Custody;

internal sealed class PrivilegedAccountMapping : IEntityTypeConfiguration<PrivilegedAccount>
{
    public void Configure(EntityTypeBuilder<PrivilegedAccount> account)
    {
        account.Property(a => a.Name).HasMaxLength(200);
        account.Property(a => a.Login).HasMaxLength(200);
        account.Property(a => a.FoldedWords).HasMaxLength(1000);
        account.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId);
        account.HasOne<Portal>().WithMany().HasForeignKey(a => a.PortalId);
        account.HasMany(a => a.Custodies).WithOne().HasForeignKey(c => c.AccountId);
    }
}

internal sealed class CustodyMapping : IEntityTypeConfiguration<Domain.Access.Custody>
{
    public void Configure(EntityTypeBuilder<Domain.Access.Custody> custody)
    {
        custody.ComplexProperty(c => c.Period);
        custody.Property(c => c.HandedBy).HasMaxLength(200);
        custody.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        // One custodian at a time; those before stay beside them.
        custody.HasIndex(c => c.AccountId).IsUnique().HasFilter("\"Period_Until\" IS NULL");
    }
}
