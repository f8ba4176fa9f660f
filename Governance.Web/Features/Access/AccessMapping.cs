using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Access;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId);
        person.HasIndex(p => p.FoldedName);
        person.Property(p => p.IdentityNumber).HasMaxLength(20).IsSecret();
        person.Property(p => p.BankAccount).HasMaxLength(40).IsSecret();
        person.Property(p => p.TaxCode).HasMaxLength(20).IsSecret();
        person.Property(p => p.Phone).HasMaxLength(40).IsSecret();
    }
}
