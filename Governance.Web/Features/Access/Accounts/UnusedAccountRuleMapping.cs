using Governance.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Access.Accounts;

internal sealed class UnusedAccountRuleMapping : IEntityTypeConfiguration<UnusedAccountRule>
{
    public void Configure(EntityTypeBuilder<UnusedAccountRule> rule) => rule.HasIndex(r => r.From).IsUnique();
}
