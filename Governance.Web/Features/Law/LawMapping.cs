using Governance.Domain.Law;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Law;

internal sealed class LegalDocumentMapping : IEntityTypeConfiguration<LegalDocument>
{
    public void Configure(EntityTypeBuilder<LegalDocument> document)
    {
        document.HasIndex(d => d.Number).IsUnique();
        document.Property(d => d.Folded).HasMaxLength(800);
    }
}

internal sealed class ProvisionMapping : IEntityTypeConfiguration<Provision>
{
    public void Configure(EntityTypeBuilder<Provision> provision)
    {
        provision.Property(p => p.Text).IsLong();
        provision.Property(p => p.Point).HasMaxLength(4);
        provision.Property(p => p.Closing).IsLong();
        provision.HasIndex(p => new { p.Document, p.Part, p.Article, p.Clause, p.Point }).IsUnique();
    }
}
