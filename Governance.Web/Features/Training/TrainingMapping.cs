using System.Globalization;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Budget;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Training;

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.IsMarked();
        course.HasIndex(c => c.FoldedTitle).IsUnique();
        course.Property(c => c.Syllabus).HasMaxLength(4000);
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
        session.Ignore(s => s.Seated);
        session.Ignore(s => s.Days);
        session.ComplexProperty(s => s.Spending);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        attendance.HasIndex(a => new { a.SessionId, a.PersonId }).IsUnique();
        attendance.Property(a => a.PresentOn).HasMaxLength(700).HasConversion(days => Write(days), text => Read(text), new ValueComparer<IReadOnlyList<DateOnly>>(
            (a, b) => a!.SequenceEqual(b!), days => days.Count, days => days));
    }

    private static string Write(IReadOnlyList<DateOnly> days) => string.Join(' ', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static IReadOnlyList<DateOnly> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}

internal sealed class TrainingPlanMapping : IEntityTypeConfiguration<TrainingPlan>
{
    public void Configure(EntityTypeBuilder<TrainingPlan> plan)
    {
        plan.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId);
        plan.HasIndex(p => new { p.AgencyId, p.Year }).IsUnique();
        plan.HasMany(p => p.Courses).WithOne().HasForeignKey(c => c.PlanId);
        plan.Navigation(p => p.Courses).AutoInclude();
    }
}

internal sealed class PlannedCourseMapping : IEntityTypeConfiguration<PlannedCourse>
{
    public void Configure(EntityTypeBuilder<PlannedCourse> course)
    {
        course.HasIndex(c => new { c.PlanId, c.CourseId }).IsUnique();
        course.HasOne<Course>().WithMany().HasForeignKey(c => c.CourseId);
        course.HasOne<FundingSource>().WithMany().HasForeignKey(c => c.Source);
        course.Property(c => c.Source).HasMaxLength(20);
    }
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId);
        certificate.HasOne<TrainingSession>().WithMany().HasForeignKey(c => c.SessionId);
        certificate.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        // Numbers without a gap: two who take the same next number race here, and the second takes the one after.
        certificate.HasIndex(c => new { c.AgencyId, c.Year, c.Number }).IsUnique();
        certificate.HasIndex(c => c.Code).IsUnique();
        certificate.HasIndex(c => new { c.SessionId, c.PersonId }).IsUnique().HasFilter("\"RevokedOn\" IS NULL");
        certificate.HasIndex(c => c.PersonId);
        certificate.Property(c => c.Code).HasMaxLength(CertificateCode.Length);
    }
}
