using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Approvals.Calendar;

/// <summary>The year as it is shown, as a workbook that can be brought in again and as a calendar file.</summary>
internal static class CalendarDownloads
{
    internal static void MapCalendar(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lich-lam-viec.xlsx", async ([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "co-quan")] string? agency, CurrentUser user, CalendarQueries queries, SampleMark sample) =>
        {
            var shown = await queries.YearAsync(year ?? user.Today.Year, agency, user.Today);
            return Results.File(CalendarFile.Workbook(shown.Days, sample.IsOn), SheetWriter.ContentType, $"lich-lam-viec-{shown.Year}.xlsx");
        }).RequireAuthorization();
        app.MapGet("/lich-lam-viec/mau.xlsx", (SampleMark sample) => Results.File(CalendarFile.Workbook([], sample.IsOn), SheetWriter.ContentType, "lich-lam-viec-mau.xlsx")).RequireAuthorization();
        app.MapGet("/lich-lam-viec.ics", async ([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "co-quan")] string? agency, CurrentUser user, CalendarQueries queries, TimeProvider clock) =>
        {
            var shown = await queries.YearAsync(year ?? user.Today.Year, agency, user.Today);
            return Results.File(CalendarFile.Calendar(shown.Days, clock.UtcNow()), "text/calendar; charset=utf-8", $"lich-lam-viec-{shown.Year}.ics");
        }).RequireAuthorization();
    }
}
