using Governance.Domain.Access;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Platform.Mail;

internal sealed class MailMapping : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> mail)
    {
        mail.ToTable("Mail");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Key).HasMaxLength(200);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.Property(m => m.Kind).HasMaxLength(100);
        mail.Property(m => m.Text).IsLong();
        mail.Property(m => m.Problem).HasMaxLength(1000);
        mail.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        mail.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MailId);
        mail.HasIndex(m => new { m.State, m.NextTryAt });
        mail.HasIndex(m => m.EnqueuedAt);
        mail.IsUnaudited();
    }
}

internal sealed class MailAttachmentMapping : IEntityTypeConfiguration<MailAttachmentFile>
{
    public void Configure(EntityTypeBuilder<MailAttachmentFile> file)
    {
        file.ToTable("MailAttachment");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.IsUnaudited();
    }
}
