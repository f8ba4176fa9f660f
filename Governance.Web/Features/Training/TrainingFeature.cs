using Governance.Web.Features.Training.Certificates;
using Governance.Web.Features.Training.Compliance;
using Governance.Web.Features.Training.Courses;
using Governance.Web.Features.Training.Fields;
using Governance.Web.Features.Training.Plans;
using Governance.Web.Features.Training.Reminders;
using Governance.Web.Features.Training.Sessions;

namespace Governance.Web.Features.Training;

public static class TrainingFeature
{
    public static void AddTraining(this IServiceCollection services)
    {
        services.AddSingleton<TrainingQueries>().AddScoped<DutyActions>();
        services.AddSingleton<SessionQueries>().AddScoped<SessionActions>();
        services.AddSingleton<CertificateQueries>().AddScoped<CertificateActions>();
        services.AddSingleton<CourseQueries>().AddScoped<CourseActions>();
        services.AddSingleton<PlanQueries>().AddScoped<PlanActions>();
        services.AddSingleton<FieldQueries>().AddScoped<FieldActions>().AddSingleton<ComplianceQueries>();
        services.AddReminders();
    }

    public static void MapTraining(this IEndpointRouteBuilder app)
    {
        app.MapSessions();
        app.MapCertificates();
        app.MapPlans();
        app.MapCompliance();
    }
}
