using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Training.Reminders;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Training;

public static class TrainingFeature
{
    public static void AddTraining(this IServiceCollection services) => 
        services.AddSingleton<TrainingQueries>().AddScoped<TrainingActions>().AddScoped<DutyActions>().AddReminders();

    public static void MapTraining(this IEndpointRouteBuilder app) => app.MapGet("/dao-tao/danh-sach.xlsx",
        async ([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "trang-thai")] string? state, [FromQuery(Name = "co-quan")] string? agency, [FromQuery(Name = "tim")] string? search,
            CurrentUser user, TrainingQueries queries, SheetWriter writer, Texts texts, SampleMark sample) =>
        {
            var filter = TrainingFilter.From(year, state, agency, search, null, user.Today);
            var people = await queries.PeopleAsync(filter, user.Today);
            var file = await writer.WriteAsync(TrainingWorkbook.Of(filter, people, user.Today, texts, sample.IsOn));
            return Results.File(file, SheetWriter.ContentType, $"dao-tao-{filter.Year}.xlsx");
        });
}
