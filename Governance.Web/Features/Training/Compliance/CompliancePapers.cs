using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Training.Compliance;

/// <summary>Files of exactly what the screens show: who has met the duty and who has not, and the view over the years.</summary>
internal static class CompliancePapers
{
    internal static void MapCompliance(this IEndpointRouteBuilder app)
    {
        var papers = app.MapGroup("/dao-tao").RequireAuthorization();
        papers.MapGet("/danh-sach.{format:regex(^(xlsx|pdf)$)}", async (string format, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "trang-thai")] string? state, [FromQuery(Name = "co-quan")] string? agency,
            [FromQuery(Name = "tim")] string? search, CurrentUser user, TrainingQueries queries, ComplianceQueries compliance, SheetWriter writer, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var filter = TrainingFilter.From(year, state, agency, search, null, user.Today);
            var people = await queries.PeopleAsync(filter, user.Today);
            var costs = await compliance.CostsOfAsync([.. people.Select(p => p.PersonId)], filter.Year, await user.ActorAsync());
            return await FileAsync(TrainingWorkbook.Of(filter, people, costs, user.Today, texts, sample.IsOn), format, $"dao-tao-{filter.Year}", writer, clock);
        });
        papers.MapGet("/tuan-thu.{format:regex(^(xlsx|pdf)$)}", async (string format, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "cap")] string? level, [FromQuery(Name = "tim")] string? search,
            [FromQuery(Name = "co-quan")] string? agency, [FromQuery(Name = "nguoi")] Guid? person, CurrentUser user, ComplianceQueries queries, SheetWriter writer, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            var filter = ComplianceFilter.From(year, level, search, user.Today);
            var reader = await user.ActorAsync();
            var sheet = person is { } id ? await queries.PersonAsync(id, filter.LastYear, reader) is { } one ? ComplianceWorkbook.Of(one, user.Today, texts, sample.IsOn) : null
                : agency is not null ? await queries.AgencyAsync(agency, filter.LastYear, reader) is { } known ? ComplianceWorkbook.Of(known, filter.LastYear, user.Today, texts, sample.IsOn) : null
                : ComplianceWorkbook.Of(await queries.ProvinceAsync(filter, reader), filter, user.Today, texts, sample.IsOn);
            return sheet is null ? Results.NotFound() : await FileAsync(sheet, format, $"tuan-thu-dao-tao-{filter.LastYear}", writer, clock);
        });
    }

    private static async Task<IResult> FileAsync(Sheet sheet, string format, string name, SheetWriter writer, TimeProvider clock) =>
        format is "xlsx" ? Results.File(await writer.WriteAsync(sheet), SheetWriter.ContentType, $"{name}.xlsx")
            : PaperFile.Of(SheetPaper.From(sheet, ComplianceWorkbook.PaperSize), format, name, clock.UtcNow());
}
