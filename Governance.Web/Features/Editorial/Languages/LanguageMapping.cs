using Governance.Domain.Editorial;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Editorial.Languages;

internal sealed class TranslationMapping : IEntityTypeConfiguration<Translation>
{
    public void Configure(EntityTypeBuilder<Translation> translation)
    {
        translation.HasKey(t => t.EditionId);
        translation.HasOne<Edition>().WithOne().HasForeignKey<Translation>(t => t.EditionId);
        translation.Property(t => t.ByName).HasMaxLength(200);
    }
}
