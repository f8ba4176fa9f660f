namespace Governance.Web.Features.Training;

public static class TrainingFeature
{
    public static void AddTraining(this IServiceCollection services) => services.AddSingleton<TrainingQueries>().AddScoped<TrainingActions>();
}
