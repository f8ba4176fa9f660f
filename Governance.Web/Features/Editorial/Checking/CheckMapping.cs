using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Editorial.Checking;

internal sealed class CheckRuleMapping : IEntityTypeConfiguration<CheckRule>
{
    public void Configure(EntityTypeBuilder<CheckRule> rule)
    {
        rule.Property(r => r.Reason).HasMaxLength(1000);
        rule.HasIndex(r => new { r.Code, r.AgencyId, r.From }).IsUnique();
    }
}

internal sealed class CheckRunMapping : IEntityTypeConfiguration<CheckRun>
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<CheckRun> run)
    {
        run.HasKey(r => r.RevisionId);
        run.HasOne<Revision>().WithOne().HasForeignKey<CheckRun>(r => r.RevisionId);
        run.HasIndex(r => new { r.AgencyId, r.Refused });
        run.HasIndex(r => new { r.LinksTakenAt, r.RevisionId });
        run.Property(r => r.Mark).HasMaxLength(32);
        run.Property(r => r.Results).IsLong().HasConversion(list => JsonSerializer.Serialize(list, Json), text => JsonSerializer.Deserialize<List<CheckResult>>(text, Json)!,
            new ValueComparer<IReadOnlyList<CheckResult>>((a, b) => ReferenceEquals(a, b), list => list.Count, list => list));
        run.IsUnaudited();
    }
}

internal sealed class JustificationMapping : IEntityTypeConfiguration<Justification>
{
    public void Configure(EntityTypeBuilder<Justification> justification)
    {
        justification.HasOne<Edition>().WithMany().HasForeignKey(j => j.EditionId);
        justification.Property(j => j.Print).HasMaxLength(64);
        justification.Property(j => j.Reason).HasMaxLength(1000);
        justification.HasIndex(j => new { j.EditionId, j.Print });
    }
}

internal sealed class ProhibitedActMapping : IEntityTypeConfiguration<ProhibitedAct>
{
    public void Configure(EntityTypeBuilder<ProhibitedAct> act) => act.Property(a => a.Text).HasMaxLength(2000);
}

internal sealed class ActsConfirmationMapping : IEntityTypeConfiguration<ActsConfirmation>
{
    public void Configure(EntityTypeBuilder<ActsConfirmation> confirmation)
    {
        confirmation.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId);
        confirmation.Property(c => c.Hash).HasMaxLength(64);
        confirmation.HasIndex(c => new { c.EditionId, c.PersonId });
        confirmation.Property(c => c.Acts).IsLong().HasConversion(list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<List<Guid>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<Guid>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
    }
}

internal sealed class AdvertisingWordMapping : IEntityTypeConfiguration<AdvertisingWord>
{
    public void Configure(EntityTypeBuilder<AdvertisingWord> word) => word.Property(w => w.Words).HasMaxLength(100);
}

internal sealed class LinkStateMapping : IEntityTypeConfiguration<LinkState>
{
    public void Configure(EntityTypeBuilder<LinkState> link)
    {
        link.HasKey(l => l.Key);
        link.Property(l => l.Key).HasMaxLength(64);
        link.Property(l => l.Address).HasMaxLength(LinkState.AddressLimit);
        link.HasIndex(l => l.NextAt);
        link.IsUnaudited();
    }
}

internal sealed class FileTextMapping : IEntityTypeConfiguration<FileText>
{
    public void Configure(EntityTypeBuilder<FileText> file)
    {
        file.HasKey(f => f.Sha256);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.Text).IsLong();
        file.Ignore(f => f.Fact);
        file.IsUnaudited();
    }
}

internal sealed class WorkPrintMapping : IEntityTypeConfiguration<WorkPrint>
{
    public void Configure(EntityTypeBuilder<WorkPrint> print)
    {
        print.HasKey(p => p.EditionId);
        print.HasOne<Edition>().WithOne().HasForeignKey<WorkPrint>(p => p.EditionId);
        print.HasIndex(p => p.Band0);
        print.HasIndex(p => p.Band1);
        print.HasIndex(p => p.Band2);
        print.HasIndex(p => p.Band3);
        print.IsUnaudited();
    }
}
