using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Training;

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.IsMarked();
        course.HasIndex(c => c.FoldedTitle).IsUnique();
    }
}

internal sealed class TrainingSessionMapping : IEntityTypeConfiguration<TrainingSession>
{
    public void Configure(EntityTypeBuilder<TrainingSession> session)
    {
        session.IsMarked();
        session.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
        session.HasOne<Course>().WithMany().HasForeignKey(s => s.CourseId);
        session.HasMany(s => s.Attendances).WithOne().HasForeignKey(a => a.SessionId);
        session.HasIndex(s => new { s.AgencyId, s.LastDay });
        session.HasIndex(s => s.LastDay);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        attendance.HasIndex(a => new { a.SessionId, a.PersonId }).IsUnique();
    }
}
