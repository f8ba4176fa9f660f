using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Platform.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("JobRun");
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.Name).HasMaxLength(100);
        run.Property(r => r.Problem).HasMaxLength(1000);
        run.HasIndex(r => new { r.Name, r.StartedAt });
        // One open run a job, on every node.
        run.HasIndex(r => r.Name).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        run.IsUnaudited();
    }
}
