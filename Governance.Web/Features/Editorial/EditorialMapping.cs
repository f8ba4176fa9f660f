using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Editorial;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId);
        article.HasOne<Portal>().WithMany().HasForeignKey(a => a.PortalId);
        article.HasOne<Section>().WithMany().HasForeignKey(a => a.SectionId);
        article.HasOne<ContentCategory>().WithMany().HasForeignKey(a => a.CategoryCode);
        article.HasMany(a => a.Editions).WithOne(e => e.Article).HasForeignKey(e => e.ArticleId);
        article.HasMany(a => a.Translations).WithOne().HasForeignKey(t => t.ArticleId);
        article.HasIndex(a => new { a.PortalId, a.Number }).IsUnique();
        article.Property(a => a.GenreCode).HasMaxLength(60);
    }
}

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.HasOne<Agency>().WithMany().HasForeignKey(e => e.AgencyId);
        edition.HasOne(e => e.Request).WithMany().HasForeignKey("RequestId");
        edition.HasMany(e => e.Revisions).WithOne().HasForeignKey(r => r.EditionId);
        edition.HasMany(e => e.Corrections).WithOne().HasForeignKey(c => c.EditionId);
        edition.HasMany(e => e.Emergencies).WithOne().HasForeignKey(c => c.EditionId);
        edition.Ignore(e => e.Latest).Ignore(e => e.Emergency);
        edition.Property(e => e.Asked).IsJson();
        edition.Property(e => e.Takedown).IsJson();
        edition.HasIndex(e => new { e.State, e.ScheduledAt });
        edition.HasIndex(e => new { e.ArticleId, e.Language }).IsUnique();
        edition.HasIndex(e => new { e.AgencyId, e.UpdatedAt });
        edition.HasIndex(e => new { e.AgencyId, e.State, e.UpdatedAt });
        edition.HasIndex(e => e.LiveRevisionId);
        // Without a foreign key, which SQLite adds only by building the table of all works anew; the item of the hand-over has one.
        edition.HasIndex(e => e.KeeperId);
        edition.Property(e => e.Language).HasMaxLength(20);
        edition.Property(e => e.UpdatedByName).HasMaxLength(200);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasOne<Person>().WithMany().HasForeignKey(r => r.CreatedBy);
        revision.HasMany(r => r.Authors).WithOne().HasForeignKey(a => a.RevisionId);
        revision.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.RevisionId);
        revision.Ignore(r => r.Pictures).Ignore(r => r.Attachments).Ignore(r => r.Content);
        revision.HasIndex(r => new { r.EditionId, r.Number }).IsUnique();
        revision.Property(r => r.Body).IsLong();
        revision.Property(r => r.Summary).HasMaxLength(ArticleContent.SummaryLimit);
        revision.Property(r => r.Hash).HasMaxLength(64);
        revision.Property(r => r.GenreCode).HasMaxLength(60);
        revision.Property(r => r.CategoryCode).HasMaxLength(60);
        revision.Property(r => r.Metadata).IsJson();
    }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.HasOne<Decision>().WithMany().HasForeignKey(c => c.DecisionId);
        correction.Property(c => c.Notice).HasMaxLength(Submission.NoticeLimit);
    }
}

internal sealed class EmergencyMapping : IEntityTypeConfiguration<Emergency>
{
    public void Configure(EntityTypeBuilder<Emergency> emergency)
    {
        emergency.HasOne<Decision>().WithMany().HasForeignKey(e => e.DecisionId);
        emergency.HasOne<Person>().WithMany().HasForeignKey(e => e.SignedBy);
        emergency.HasOne<Portal>().WithMany().HasForeignKey(e => e.PortalId);
        emergency.HasIndex(e => new { e.State, e.DueAt });
        emergency.HasIndex(e => new { e.PortalId, e.SignedAt });
        emergency.Property(e => e.Reason).HasMaxLength(2000);
        emergency.Property(e => e.SignedByName).HasMaxLength(200);
        emergency.Property(e => e.EndedByName).HasMaxLength(200);
    }
}

internal sealed class AuthorShareMapping : IEntityTypeConfiguration<AuthorShare>
{
    public void Configure(EntityTypeBuilder<AuthorShare> author)
    {
        author.HasKey(a => new { a.RevisionId, a.PersonId });
        author.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}

internal sealed class RevisionFileMapping : IEntityTypeConfiguration<RevisionFile>
{
    public void Configure(EntityTypeBuilder<RevisionFile> file)
    {
        file.HasKey(f => new { f.RevisionId, f.Use, f.Order });
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.Sha256);
    }
}

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.HasOne<Agency>().WithMany().HasForeignKey(u => u.AgencyId);
        upload.HasOne<Person>().WithMany().HasForeignKey(u => u.UploadedBy);
        upload.Property(u => u.Sha256).HasMaxLength(64);
        upload.HasIndex(u => u.Sha256);
    }
}

internal sealed class ContentCategoryMapping : IEntityTypeConfiguration<ContentCategory>
{
    public void Configure(EntityTypeBuilder<ContentCategory> category)
    {
        category.HasKey(c => c.Code);
        category.Property(c => c.Code).HasMaxLength(60);
    }
}

internal sealed class MetadataElementMapping : IEntityTypeConfiguration<MetadataElement>
{
    public void Configure(EntityTypeBuilder<MetadataElement> element)
    {
        element.HasKey(e => e.Code);
        element.Property(e => e.Code).HasMaxLength(40);
    }
}
