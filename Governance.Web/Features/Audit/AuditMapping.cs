using Governance.Domain.Audit;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Before).IsLong();
        entry.Property(e => e.After).IsLong();
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.SubjectId, e.At });
    }
}
