using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Budget;

public static class BudgetFeature
{
    public static void AddBudget(this IServiceCollection services) =>
        services.AddSingleton<BudgetQueries>().AddSingleton<ProposalQueries>().AddScoped<BudgetActions>();

    public static void MapBudget(this IEndpointRouteBuilder app) => app.MapGet("/ngan-sach/bang.xlsx",
        async ([FromQuery(Name = "co-quan")] string? agency, [FromQuery(Name = "nam")] int? year, CurrentUser user, BudgetQueries queries, SheetWriter writer, SampleMark sample) =>
        {
            if (await queries.SheetAsync(await user.ActorAsync(), agency, year ?? user.Today.Year) is not { } budget) return Results.NotFound();
            var file = await writer.WriteAsync(BudgetWorkbook.Of(budget, user.Today, sample.IsOn));
            return Results.File(file, SheetWriter.ContentType, $"ngan-sach-{budget.Agency.Code}-{budget.Year}.xlsx");
        });
}
