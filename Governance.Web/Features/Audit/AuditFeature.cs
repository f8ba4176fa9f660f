using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Audit;

public static class AuditFeature
{
    public static void AddAudit(this IServiceCollection services) => services.AddSingleton<AuditQueries>();

    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapGet("/nhat-ky/danh-sach.xlsx",
        async ([FromQuery(Name = "tu")] string? from, [FromQuery(Name = "den")] string? until, [FromQuery(Name = "nguoi")] string? person, [FromQuery(Name = "loai")] string? subject,
            [FromQuery(Name = "viec")] string? kind, CurrentUser user, AuditQueries queries, SheetWriter writer, Texts texts, SampleMark sample) =>
        {
            var filter = AuditFilter.From(from, until, person, subject, kind, null) with { PageSize = AuditWorkbook.MostRows };
            var log = await queries.LogAsync(await user.ActorAsync(), filter);
            var file = await writer.WriteAsync(AuditWorkbook.Of(log, filter, texts, sample.IsOn));
            return Results.File(file, SheetWriter.ContentType, $"nhat-ky-{user.Today:yyyy-MM-dd}.xlsx");
        });
}
