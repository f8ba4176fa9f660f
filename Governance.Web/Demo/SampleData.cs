using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Demo;

/// <summary>The mark that a database holds sample data; one row, never taken out.</summary>
public sealed class SampleData
{
    private SampleData() { }

    public SampleData(DateOnly today) => Today = today;

    public int Id { get; private set; } = 1;

    /// <summary>The day that all dates of the sample are counted from.</summary>
    public DateOnly Today { get; private set; }
}

internal sealed class SampleDataMapping : IEntityTypeConfiguration<SampleData>
{
    public void Configure(EntityTypeBuilder<SampleData> sample)
    {
        sample.ToTable("SampleData");
        sample.Property(s => s.Id).ValueGeneratedNever();
        sample.IsUnaudited();
    }
}
