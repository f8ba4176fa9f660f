using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Boards;

internal sealed class BoardDocumentMapping : IEntityTypeConfiguration<BoardDocument>
{
    public void Configure(EntityTypeBuilder<BoardDocument> document)
    {
        // One of a kind in force without an end, held by the database too.
        document.HasIndex(d => new { d.BoardId, d.Kind }).IsUnique().HasFilter("Until IS NULL");
        document.HasIndex(d => new { d.BoardId, d.Kind, d.From }).IsUnique();
        document.HasOne<EditorialBoard>().WithMany().HasForeignKey(d => d.BoardId);
        document.HasOne<BoardDocument>().WithMany().HasForeignKey(d => d.ReplacesId);
    }
}

internal sealed class HelperTeamMapping : IEntityTypeConfiguration<HelperTeam>
{
    public void Configure(EntityTypeBuilder<HelperTeam> team)
    {
        team.HasIndex(t => t.BoardId).IsUnique().HasFilter("Until IS NULL");
        team.HasOne<EditorialBoard>().WithMany().HasForeignKey(t => t.BoardId);
        team.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
    }
}

internal sealed class HelperMemberMapping : IEntityTypeConfiguration<HelperMember>
{
    public void Configure(EntityTypeBuilder<HelperMember> member)
    {
        member.Property(m => m.Task).HasMaxLength(1000);
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
    }
}

internal sealed class BoardMeetingMapping : IEntityTypeConfiguration<BoardMeeting>
{
    public void Configure(EntityTypeBuilder<BoardMeeting> meeting)
    {
        meeting.HasIndex(m => new { m.BoardId, m.StartsAt });
        meeting.Property(m => m.Agenda).IsLong();
        meeting.Property(m => m.Conclusions).IsLong();
        meeting.HasOne<EditorialBoard>().WithMany().HasForeignKey(m => m.BoardId);
        meeting.HasOne<Person>().WithMany().HasForeignKey(m => m.ChairId);
        meeting.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.MeetingId);
    }
}

internal sealed class MeetingAttendanceMapping : IEntityTypeConfiguration<MeetingAttendance>
{
    public void Configure(EntityTypeBuilder<MeetingAttendance> attendance)
    {
        attendance.HasIndex(a => new { a.MeetingId, a.PersonId }).IsUnique();
        attendance.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}

internal sealed class BoardSettingsMapping : IEntityTypeConfiguration<BoardSettings>
{
    public void Configure(EntityTypeBuilder<BoardSettings> settings)
    {
        settings.HasIndex(s => new { s.BoardId, s.From }).IsUnique();
        settings.HasOne<EditorialBoard>().WithMany().HasForeignKey(s => s.BoardId);
    }
}
