using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Platform.Imports;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.ToTable("ImportBatch");
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.HasMany(b => b.Choices).WithOne().HasForeignKey(c => c.BatchId);
        batch.HasIndex(b => new { b.PersonId, b.Kind, b.ClosedAt });
        // What was done stands with the rows that were saved.
        batch.IsUnaudited();
    }
}

internal sealed class ImportChoiceMapping : IEntityTypeConfiguration<ImportChoice>
{
    public void Configure(EntityTypeBuilder<ImportChoice> choice)
    {
        choice.ToTable("ImportChoice");
        choice.HasKey(c => new { c.BatchId, c.Row });
        choice.IsUnaudited();
    }
}
