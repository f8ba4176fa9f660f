using Governance.Domain.Training;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Training.Plans;

/// <summary>Plans as sheets: the register as it is filtered on the screen, and one agency's plan to be signed.</summary>
internal static class PlanWorkbook
{
    internal static void MapPlans(this IEndpointRouteBuilder app)
    {
        app.MapGet("/dao-tao/ke-hoach.xlsx", async ([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "trang-thai")] string? state, [FromQuery(Name = "tim")] string? search,
            CurrentUser user, PlanQueries queries, SheetWriter writer, Texts texts, SampleMark sample) =>
        {
            var filter = PlanFilter.From(year, state, search, null, user.Today) with { Size = int.MaxValue };
            return Results.File(await writer.WriteAsync(Of(await queries.RegisterAsync(filter), filter, texts, sample.IsOn)), SheetWriter.ContentType, $"ke-hoach-dao-tao-{filter.Year}.xlsx");
        }).RequireAuthorization();
        app.MapGet("/dao-tao/ke-hoach/{id:guid}.xlsx", async (Guid id, PlanQueries queries, SheetWriter writer, SampleMark sample) =>
            await queries.OneAsync(id) is { } view ? Results.File(await writer.WriteAsync(Of(view, sample.IsOn)), SheetWriter.ContentType, $"ke-hoach-dao-tao-{view.AgencyCode}-{view.Plan.Year}.xlsx") : Results.NotFound()).RequireAuthorization();
    }

    internal static Sheet Of(PlanRegister register, PlanFilter filter, Texts t, bool isSample) => new(
        t["Training.PlansTitle", filter.Year], "", t["Training.SheetAgency"], null, t["Training.PlansTitle", filter.Year],
        string.Join("; ", [.. filter.State is { } state ? new[] { t.Of("Training", state) } : [], .. filter.Search is { Length: > 0 } search ? new[] { t["Training.SheetAgencySearch", search] } : [], t["Training.SheetPlans", register.Total]]),
        [
            new("STT", CellKind.Number, 6), new(t["Training.Agency"], CellKind.Text, 44), new(t["Training.PlannedCourses"], CellKind.Number, 10, HasTotal: true),
            new(t["Training.PlannedPeople"], CellKind.Number, 10, HasTotal: true), new(t["Training.Cost"], CellKind.Money, 18, HasTotal: true), new(t["Training.State"], CellKind.Text, 18),
        ],
        [.. register.Rows.Select((r, i) => new SheetRow([i + 1, r.AgencyName, r.Courses, r.People, r.Cost, t.Of("Training", r.State)]))],
        t["Training.SheetTotal"], null, null, [], Landscape: true, isSample);

    internal static Sheet Of(PlanView view, bool isSample)
    {
        var t = Texts.Vietnamese;
        return new(t["Training.PlanSheet"], view.ParentName ?? "", view.AgencyName, t["Training.PlanNote"], t["Training.PlanOf", view.Plan.Year], t.Of("Training", view.Plan.State),
            [
                new("STT", CellKind.Number, 6), new(t["Training.Course"], CellKind.Text, 44), new(t["Training.Field"], CellKind.Text, 24), new(t["Training.Month"], CellKind.Number, 16),
                new(t["Training.PlannedPeople"], CellKind.Number, 10, HasTotal: true), new(t["Training.Cost"], CellKind.Money, 18, HasTotal: true), new(t["Training.Source"], CellKind.Text, 26),
            ],
            [.. view.Rows.Select((r, i) => new SheetRow([i + 1, r.Title, t.Of("Training", r.Field), r.Month, r.People, r.Cost, r.SourceName]))],
            t["Training.SheetTotal"], t["Training.InWords", Domain.Common.AmountInWords.Of(view.Plan.Total)], null,
            [new(t["Training.PlanMaker"], view.Plan.ProposedByName), new(t["Training.Paper.Authority"], view.Plan.State is PlanState.Approved ? view.Plan.DecidedByName : null)], Landscape: true, isSample);
    }
}
