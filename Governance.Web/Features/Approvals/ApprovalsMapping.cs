using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Approvals;

internal sealed class ApprovalRequestMapping : IEntityTypeConfiguration<ApprovalRequest>
{
    public void Configure(EntityTypeBuilder<ApprovalRequest> request)
    {
        request.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.RequestedBy);
        request.HasMany(r => r.Decisions).WithOne().HasForeignKey(d => d.RequestId);
        request.HasMany(r => r.Waits).WithOne().HasForeignKey(w => w.RequestId);
        request.Ignore(r => r.Step);
        request.HasIndex(r => new { r.State, r.AgencyId, r.DueAt });
        request.HasIndex(r => new { r.State, r.DueAt });
        request.Property(r => r.Steps).IsJson().HasDefaultValueSql("'[]'");
        request.Property(r => r.StepNumber).HasDefaultValue(1);
        request.Property(r => r.Kind).HasDefaultValue(RequestKind.Article);
        request.Property(r => r.Language).HasMaxLength(20);
        request.Property(r => r.Authors).HasMaxLength(ApprovalRequest.AuthorsLimit);
        request.Property(r => r.ChangeLine).HasMaxLength(ApprovalRequest.ChangeLimit);
        request.Property(r => r.ClaimedByName).HasMaxLength(200);
        request.HasIndex(r => new { r.SubjectId, r.RequestedAt });
        request.Property(r => r.SubjectKind).HasMaxLength(40);
        request.Property(r => r.Hash).HasMaxLength(64);
        request.Property(r => r.RequestedByName).HasMaxLength(200);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        decision.Property(d => d.Step).HasDefaultValue(1);
        decision.Property(d => d.Explanation).HasMaxLength(2000);
        decision.Property(d => d.Hash).HasMaxLength(64);
        decision.Property(d => d.PersonName).HasMaxLength(200);
    }
}

internal sealed class RequestWaitMapping : IEntityTypeConfiguration<RequestWait>
{
    public void Configure(EntityTypeBuilder<RequestWait> wait)
    {
        wait.HasKey(w => new { w.RequestId, w.Key });
        wait.Property(w => w.Key).HasMaxLength(120);
        wait.HasIndex(w => w.Key);
        wait.IsUnaudited();
    }
}

internal sealed class RouteMapping : IEntityTypeConfiguration<Route>
{
    public void Configure(EntityTypeBuilder<Route> route)
    {
        route.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        route.HasIndex(r => new { r.AgencyId, r.From });
        route.Property(r => r.Steps).IsJson();
        route.Property(r => r.EnteredByName).HasMaxLength(200);
    }
}

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        filter.HasIndex(f => new { f.PersonId, f.Page, f.Name }).IsUnique();
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.NameLimit);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLimit);
        filter.IsUnaudited();
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday) => holiday.HasKey(h => h.Day);
}
