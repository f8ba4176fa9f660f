using Governance.Domain.Agencies;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Portals;

internal sealed class PortalMapping : IEntityTypeConfiguration<Portal>
{
    public void Configure(EntityTypeBuilder<Portal> portal)
    {
        portal.HasIndex(p => p.AgencyId).IsUnique();
        portal.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId);
    }
}

internal sealed class HostAssignmentMapping : IEntityTypeConfiguration<HostAssignment>
{
    public void Configure(EntityTypeBuilder<HostAssignment> assignment)
    {
        assignment.ComplexProperty(a => a.Period);
        assignment.Property(a => a.Host).HasMaxLength(200);
        assignment.HasIndex(a => a.Host);
        assignment.HasOne<Portal>().WithMany().HasForeignKey(a => a.PortalId);
    }
}

internal sealed class HostRedirectMapping : IEntityTypeConfiguration<HostRedirect>
{
    public void Configure(EntityTypeBuilder<HostRedirect> redirect)
    {
        redirect.ComplexProperty(r => r.Period);
        redirect.Property(r => r.Host).HasMaxLength(200);
        redirect.HasIndex(r => r.Host);
        redirect.HasOne<Portal>().WithMany().HasForeignKey(r => r.FormerPortalId);
        redirect.HasOne<Portal>().WithMany().HasForeignKey(r => r.TargetPortalId);
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.Property(s => s.Slug).HasMaxLength(60);
        section.HasIndex(s => new { s.PortalId, s.Slug }).IsUnique();
        section.HasOne<Portal>().WithMany().HasForeignKey(s => s.PortalId);
    }
}

internal sealed class OutboxItemMapping : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> item)
    {
        item.Property(i => i.LastError).HasMaxLength(1000);
        item.HasIndex(i => new { i.VerifiedAt, i.NextTryAt });
        item.HasIndex(i => i.ArticleId);
        item.HasOne<Portal>().WithMany().HasForeignKey(i => i.PortalId);
        item.IsUnaudited();
    }
}

internal sealed class PublishedArticleMapping : IEntityTypeConfiguration<PublishedArticle>
{
    public void Configure(EntityTypeBuilder<PublishedArticle> article)
    {
        article.HasKey(a => new { a.ArticleId, a.Language });
        article.Property(a => a.Language).HasMaxLength(20).HasDefaultValue(EditionLanguage.Vietnamese).ValueGeneratedNever();
        article.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        article.HasOne<Section>().WithMany().HasForeignKey(a => a.SectionId);
        article.Property(a => a.Summary).HasMaxLength(ArticleContent.SummaryLimit);
        article.HasIndex(a => new { a.SectionId, a.Language, a.FirstPublishedAt, a.Number });
        article.HasIndex(a => new { a.PortalId, a.FirstPublishedAt, a.Number });
        article.HasIndex(a => new { a.PortalId, a.Language, a.FirstPublishedAt, a.Number });
        article.IsUnaudited();
    }
}

internal sealed class TakenDownPageMapping : IEntityTypeConfiguration<TakenDownPage>
{
    public void Configure(EntityTypeBuilder<TakenDownPage> page)
    {
        page.HasKey(p => new { p.ArticleId, p.Language });
        page.Property(p => p.Language).HasMaxLength(20);
        page.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId);
        page.HasIndex(p => p.PortalId);
        page.Property(p => p.Notice).HasMaxLength(Submission.NoticeLimit);
        page.IsUnaudited();
    }
}

internal sealed class ReleaseMapping : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.HasIndex(r => new { r.PortalId, r.Number }).IsUnique();
        release.HasOne<Portal>().WithMany().HasForeignKey(r => r.PortalId);
        release.IsUnaudited();
    }
}
