using Governance.Domain.Access;
using Governance.Domain.Editorial;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Editorial.Comments;

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId);
        comment.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CommentId);
        comment.ComplexProperty(c => c.Passage, passage =>
        {
            passage.Property(p => p.Quote).HasMaxLength(Passage.QuoteLimit);
            passage.Property(p => p.Before).HasMaxLength(Passage.ContextLimit);
            passage.Property(p => p.After).HasMaxLength(Passage.ContextLimit);
        });
    }
}

internal sealed class CommentEntryMapping : IEntityTypeConfiguration<CommentEntry>
{
    public void Configure(EntityTypeBuilder<CommentEntry> entry)
    {
        entry.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        entry.Property(e => e.Said).HasMaxLength(Comment.TextLimit);
        entry.Property(e => e.PersonName).HasMaxLength(200);
    }
}
