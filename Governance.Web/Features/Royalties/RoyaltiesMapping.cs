using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Editorial;
using Governance.Domain.Royalties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Royalties;

internal sealed class WorkScoreMapping : IEntityTypeConfiguration<WorkScore>
{
    public void Configure(EntityTypeBuilder<WorkScore> score)
    {
        score.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
        score.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
        score.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.WorkScoreId);
        score.HasIndex(s => s.ArticleId).IsUnique();
        score.HasIndex(s => new { s.AgencyId, s.PublishedOn });
        score.ComplexProperty(s => s.Calculation);
    }
}

internal sealed class RoyaltyLineMapping : IEntityTypeConfiguration<RoyaltyLine>
{
    public void Configure(EntityTypeBuilder<RoyaltyLine> line)
    {
        line.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        line.HasIndex(l => new { l.WorkScoreId, l.PersonId }).IsUnique();
    }
}

internal sealed class PriceListMapping : IEntityTypeConfiguration<PriceList>
{
    public void Configure(EntityTypeBuilder<PriceList> list)
    {
        list.HasOne<Agency>().WithMany().HasForeignKey(l => l.AgencyId);
        list.ComplexProperty(l => l.Period);
        list.ComplexProperty(l => l.Decision);
        list.OwnsMany(l => l.Items, item =>
        {
            item.ToTable(nameof(PriceItem));
            item.WithOwner().HasForeignKey(i => i.PriceListId);
            item.HasKey(i => i.Id);
            item.Property(i => i.Id).ValueGeneratedNever();
            item.Property(i => i.GenreCode).HasMaxLength(60);
            item.HasIndex(i => new { i.PriceListId, i.GenreCode, i.Quality, i.LengthUnit }).IsUnique();
        });
    }
}

internal sealed class PaymentStatementMapping : IEntityTypeConfiguration<PaymentStatement>
{
    public void Configure(EntityTypeBuilder<PaymentStatement> statement)
    {
        statement.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
        statement.HasIndex(s => new { s.AgencyId, s.Year, s.Month }).IsUnique();
        statement.Ignore(s => s.Period);
        statement.Property(s => s.Source).HasMaxLength(20);
        statement.ComplexProperty(s => s.Closing);
        statement.ComplexProperty(s => s.Approval);
        statement.ComplexProperty(s => s.Payment);
        statement.OwnsMany(s => s.Payees, payee =>
        {
            payee.ToTable(nameof(StatementPayee));
            payee.WithOwner().HasForeignKey(p => p.PaymentStatementId);
            payee.HasKey(p => p.Id);
            payee.Property(p => p.Id).ValueGeneratedNever();
            payee.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
            payee.HasIndex(p => new { p.PaymentStatementId, p.PersonId }).IsUnique();
            payee.Property(p => p.BankAccount).HasMaxLength(40).HasAnnotation(Data.Conventions.SecretAnnotation, true);
            payee.OwnsMany(p => p.Lines, line =>
            {
                line.ToTable(nameof(StatementLine));
                line.WithOwner().HasForeignKey(l => l.StatementPayeeId);
                line.HasKey(l => l.Id);
                line.Property(l => l.Id).ValueGeneratedNever();
                // No line is paid twice, whatever two people do at once.
                line.HasOne<RoyaltyLine>().WithMany().HasForeignKey(l => l.RoyaltyLineId);
                line.HasIndex(l => l.RoyaltyLineId).IsUnique();
            });
        });
    }
}

internal sealed class RoyaltySettingsMapping : IEntityTypeConfiguration<RoyaltySettings>
{
    public void Configure(EntityTypeBuilder<RoyaltySettings> settings)
    {
        settings.HasKey(s => s.AgencyId);
        settings.Property(s => s.AgencyId).ValueGeneratedNever();
        settings.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
    }
}
