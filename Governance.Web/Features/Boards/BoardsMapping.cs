using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Boards;

internal sealed class EditorialBoardMapping : IEntityTypeConfiguration<EditorialBoard>
{
    public void Configure(EntityTypeBuilder<EditorialBoard> board)
    {
        board.IsMarked();
        // One board per agency, held by the database too.
        board.HasIndex(b => b.AgencyId).IsUnique();
        board.HasOne<Agency>().WithMany().HasForeignKey(b => b.AgencyId);
        board.HasMany(b => b.Decisions).WithOne().HasForeignKey(d => d.BoardId);
        board.HasMany(b => b.Appointments).WithOne().HasForeignKey(a => a.BoardId);
        board.HasMany(b => b.Tasks).WithOne().HasForeignKey(t => t.BoardId);
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        // No seat is held twice at once, and nobody sits twice on a board: held by triggers, which the migrations make. They name the refusal.
        appointment.ToTable(nameof(Appointment), table => { table.HasTrigger("TR_Appointment_Seated"); table.HasTrigger("TR_Appointment_Changed"); });
        appointment.ComplexProperty(a => a.Period);
        appointment.HasIndex(a => new { a.BoardId, a.Post, a.OpenSeat }).IsUnique().HasFilter("OpenSeat IS NOT NULL");
        // The unique one holds open seats only: a board's rows of all times need their own.
        appointment.HasIndex(a => new { a.BoardId, a.Post, a.SeatNumber });
        appointment.HasIndex(a => a.PersonId);
        appointment.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        appointment.HasOne<BoardDecision>().WithMany().HasForeignKey(a => a.StartDecisionId);
        appointment.HasOne<BoardDecision>().WithMany().HasForeignKey(a => a.EndDecisionId);
    }
}

internal sealed class BoardTaskMapping : IEntityTypeConfiguration<BoardTask>
{
    public void Configure(EntityTypeBuilder<BoardTask> task)
    {
        task.ComplexProperty(t => t.Period);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        task.HasOne<BoardDecision>().WithMany().HasForeignKey(t => t.DecisionId);
    }
}

internal sealed class ContributorMapping : IEntityTypeConfiguration<Contributor>
{
    public void Configure(EntityTypeBuilder<Contributor> contributor)
    {
        contributor.ComplexProperty(c => c.Period);
        contributor.HasOne<EditorialBoard>().WithMany().HasForeignKey(c => c.BoardId);
        contributor.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        contributor.Property(c => c.Number).HasMaxLength(100);
        contributor.Property(c => c.Subject).HasMaxLength(200);
        contributor.Property(c => c.EnteredByName).HasMaxLength(200);
    }
}

internal sealed class CompositionRuleMapping : IEntityTypeConfiguration<CompositionRule>
{
    public void Configure(EntityTypeBuilder<CompositionRule> rule)
    {
        rule.ComplexProperty(r => r.Period);
        rule.HasIndex(r => new { r.Level, r.Name }).IsUnique();
    }
}
