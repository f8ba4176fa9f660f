using Governance.Domain.Agencies;
using Governance.Domain.Budget;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Budget;

internal sealed class FundingSourceMapping : IEntityTypeConfiguration<FundingSource>
{
    public void Configure(EntityTypeBuilder<FundingSource> source)
    {
        source.HasKey(s => s.Code);
        source.Property(s => s.Code).HasMaxLength(20);
    }
}

internal sealed class SpendingTaskMapping : IEntityTypeConfiguration<SpendingTask>
{
    public void Configure(EntityTypeBuilder<SpendingTask> task)
    {
        task.HasKey(t => t.Letter);
        task.Property(t => t.Letter).HasMaxLength(1);
    }
}

internal sealed class BudgetCalendarStepMapping : IEntityTypeConfiguration<BudgetCalendarStep>
{
    public void Configure(EntityTypeBuilder<BudgetCalendarStep> step) => step.HasIndex(s => s.Name).IsUnique();
}

internal sealed class BudgetYearMapping : IEntityTypeConfiguration<BudgetYear>
{
    public void Configure(EntityTypeBuilder<BudgetYear> year)
    {
        year.HasOne<Agency>().WithMany().HasForeignKey(y => y.AgencyId);
        year.HasIndex(y => new { y.AgencyId, y.Year }).IsUnique();
        year.ComplexProperty(y => y.Balance, balance => balance.Property(b => b.LastHash).HasMaxLength(64));
    }
}

internal sealed class BudgetNodeMapping : IEntityTypeConfiguration<BudgetNode>
{
    public void Configure(EntityTypeBuilder<BudgetNode> node)
    {
        node.HasOne(n => n.BudgetYear).WithMany(y => y.Nodes).HasForeignKey(n => n.BudgetYearId);
        node.Navigation(n => n.BudgetYear).AutoInclude();
        node.Property(n => n.TaskLetter).HasMaxLength(1);
        node.HasIndex(n => new { n.BudgetYearId, n.TaskLetter }).IsUnique();
        node.ComplexProperty(n => n.Balance, balance => balance.Property(b => b.LastHash).HasMaxLength(64));
    }
}

internal sealed class BudgetLineMapping : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> line)
    {
        line.HasOne(l => l.Node).WithMany(n => n.Lines).HasForeignKey(l => l.NodeId);
        line.Navigation(l => l.Node).AutoInclude();
        line.Property(l => l.TaskLetter).HasMaxLength(1);
        line.Property(l => l.Source).HasMaxLength(20);
        line.HasIndex(l => new { l.AgencyId, l.Year, l.TaskLetter, l.Source }).IsUnique();
        line.ComplexProperty(l => l.Balance, balance => balance.Property(b => b.LastHash).HasMaxLength(64));
    }
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.HasOne<BudgetLine>().WithMany(l => l.Entries).HasForeignKey(e => e.LineId);
        entry.HasOne<BudgetYear>().WithMany().HasForeignKey(e => e.BudgetYearId);
        entry.HasOne<LedgerEntry>().WithMany().HasForeignKey(e => e.ReversesId);
        entry.HasIndex(e => new { e.BudgetYearId, e.Sequence }).IsUnique();
        entry.HasIndex(e => e.ReversesId).IsUnique();
        entry.ComplexProperty(e => e.Effect);
        entry.ComplexProperty(e => e.Document);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
    }
}

internal sealed class EstimateItemMapping : IEntityTypeConfiguration<EstimateItem>
{
    public void Configure(EntityTypeBuilder<EstimateItem> item)
    {
        item.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId);
        item.HasOne<SpendingTask>().WithMany().HasForeignKey(i => i.TaskLetter);
        item.HasOne<FundingSource>().WithMany().HasForeignKey(i => i.Source);
        item.HasIndex(i => new { i.AgencyId, i.Year });
        item.Property(i => i.TaskLetter).HasMaxLength(1);
        item.Property(i => i.Source).HasMaxLength(20);
        item.ComplexProperty(i => i.Document);
    }
}

internal sealed class AllocationProposalMapping : IEntityTypeConfiguration<AllocationProposal>
{
    public void Configure(EntityTypeBuilder<AllocationProposal> proposal)
    {
        proposal.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId);
        proposal.HasIndex(p => new { p.AgencyId, p.Year });
        proposal.OwnsMany(p => p.Lines, line =>
        {
            line.ToTable(nameof(AllocationLine));
            line.WithOwner().HasForeignKey("ProposalId");
            line.HasKey("ProposalId", nameof(AllocationLine.TaskLetter), nameof(AllocationLine.Source));
            line.Property(l => l.TaskLetter).HasMaxLength(1);
            line.Property(l => l.Source).HasMaxLength(20);
            line.HasOne<SpendingTask>().WithMany().HasForeignKey(l => l.TaskLetter);
            line.HasOne<FundingSource>().WithMany().HasForeignKey(l => l.Source);
        });
    }
}
