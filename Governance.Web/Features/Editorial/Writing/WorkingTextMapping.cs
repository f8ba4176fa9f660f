using System.Text.Json;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Editorial.Writing;

internal sealed class WorkingTextMapping : IEntityTypeConfiguration<WorkingText>
{
    public void Configure(EntityTypeBuilder<WorkingText> text)
    {
        text.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId);
        text.HasOne<Portal>().WithMany().HasForeignKey(t => t.PortalId);
        text.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        text.HasOne<Edition>().WithMany().HasForeignKey(t => t.EditionId);
        text.HasIndex(t => new { t.PersonId, t.EditionId }).IsUnique().HasFilter("\"EditionId\" IS NOT NULL AND \"SetAsideAt\" IS NULL");
        text.HasIndex(t => new { t.PersonId, t.DiscardedAt, t.SavedAt });
        text.Property(t => t.PersonName).HasMaxLength(200);
        text.Property(t => t.SetAsideBy).HasMaxLength(200);
        // Written whole or not at all: two contents are compared by being the same object.
        text.Property(t => t.Content).IsLong().HasConversion(
            content => JsonSerializer.Serialize(content, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ArticleContent>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<ArticleContent>((a, b) => ReferenceEquals(a, b), content => content.Title.GetHashCode(), content => content));
        text.IsUnaudited();
    }
}

internal sealed class RevisionNameMapping : IEntityTypeConfiguration<RevisionName>
{
    public void Configure(EntityTypeBuilder<RevisionName> name)
    {
        name.HasKey(n => n.RevisionId);
        name.Property(n => n.RevisionId).ValueGeneratedNever();
        name.HasOne<Revision>().WithOne().HasForeignKey<RevisionName>(n => n.RevisionId);
        name.Property(n => n.Name).HasMaxLength(RevisionName.Limit);
        name.Property(n => n.NamedBy).HasMaxLength(200);
    }
}
