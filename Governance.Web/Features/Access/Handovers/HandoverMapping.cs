using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Access.Handovers;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> handover)
    {
        // One for a term, held by the database too; one that was given up leaves room for another.
        handover.HasIndex(h => h.TermId).IsUnique().HasFilter("State <> 'Cancelled'");
        handover.HasIndex(h => h.PersonId);
        handover.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
        handover.HasOne<Person>().WithMany().HasForeignKey(h => h.ReceiverId);
        handover.HasOne<Agency>().WithMany().HasForeignKey(h => h.AgencyId);
        handover.HasMany(h => h.Items).WithOne().HasForeignKey(i => i.HandoverId);
    }
}

internal sealed class HandoverItemMapping : IEntityTypeConfiguration<HandoverItem>
{
    public void Configure(EntityTypeBuilder<HandoverItem> item)
    {
        item.HasOne<Person>().WithMany().HasForeignKey(i => i.ToPersonId);
        item.HasIndex(i => new { i.HandoverId, i.Order });
    }
}
