using Governance.Domain.Royalties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Royalties;

internal sealed class GenreMapping : IEntityTypeConfiguration<Genre>
{
    public void Configure(EntityTypeBuilder<Genre> genre)
    {
        genre.HasKey(g => g.Code);
        genre.Property(g => g.Code).HasMaxLength(60);
    }
}

internal sealed class BaseSalaryMapping : IEntityTypeConfiguration<BaseSalary>
{
    public void Configure(EntityTypeBuilder<BaseSalary> salary) => salary.ComplexProperty(s => s.Period);
}

internal sealed class WithholdingRuleMapping : IEntityTypeConfiguration<WithholdingRule>
{
    public void Configure(EntityTypeBuilder<WithholdingRule> rule) => rule.ComplexProperty(r => r.Period);
}

internal sealed class RateScheduleMapping : IEntityTypeConfiguration<RateSchedule>
{
    public void Configure(EntityTypeBuilder<RateSchedule> schedule)
    {
        schedule.HasIndex(s => s.Code).IsUnique();
        schedule.ComplexProperty(s => s.Period);
        schedule.HasMany(s => s.Rows).WithOne().HasForeignKey(r => r.RateScheduleId);
    }
}

internal sealed class RateScheduleRowMapping : IEntityTypeConfiguration<RateScheduleRow>
{
    public void Configure(EntityTypeBuilder<RateScheduleRow> row)
    {
        row.HasIndex(r => new { r.RateScheduleId, r.Order }).IsUnique();
        row.Property(r => r.GenreCode).HasMaxLength(60);
    }
}

internal sealed class InformationCreationRateMapping : IEntityTypeConfiguration<InformationCreationRate>
{
    public void Configure(EntityTypeBuilder<InformationCreationRate> rate) => rate.HasIndex(r => r.Work).IsUnique();
}
