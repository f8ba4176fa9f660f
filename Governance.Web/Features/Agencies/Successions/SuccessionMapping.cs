using Governance.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Agencies.Successions;

internal sealed class AgencySuccessionMapping : IEntityTypeConfiguration<AgencySuccession>
{
    public void Configure(EntityTypeBuilder<AgencySuccession> succession)
    {
        succession.HasOne<Agency>().WithMany().HasForeignKey(s => s.PredecessorId);
        succession.HasOne<Agency>().WithMany().HasForeignKey(s => s.SuccessorId);
        succession.HasIndex(s => new { s.PredecessorId, s.SuccessorId }).IsUnique().HasFilter("RetractedAt IS NULL");
    }
}
