using Governance.Domain.Agencies;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Portals;

internal sealed class PortalMapping : IEntityTypeConfiguration<Portal>
{
    public void Configure(EntityTypeBuilder<Portal> portal) => portal.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId);
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.HasOne<Portal>().WithMany().HasForeignKey(s => s.PortalId);
        section.HasOne<ContentCategory>().WithMany().HasForeignKey(s => s.CategoryCode);
        section.HasIndex(s => new { s.PortalId, s.Slug }).IsUnique();
    }
}

internal sealed class OutboxItemMapping : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> item)
    {
        item.HasOne<Portal>().WithMany().HasForeignKey(i => i.PortalId);
        item.HasOne<Article>().WithMany().HasForeignKey(i => i.ArticleId);
        item.HasOne<Edition>().WithMany().HasForeignKey(i => i.EditionId);
    }
}
