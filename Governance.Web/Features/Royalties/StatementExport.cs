using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Royalties;

/// <summary>The statement as files, asked with the page's own query.</summary>
internal static class StatementExport
{
    internal static void MapStatementExport(this WebApplication app)
    {
        app.MapGet("/nhuan-but/{year:int}/{month:int}/bang-ke.xlsx", async ([AsParameters] Request request, SheetWriter writer) =>
            await request.SheetAsync() is { } sheet ? Results.File(await writer.WriteAsync(sheet, request.Http.RequestAborted), SheetWriter.ContentType, $"{request.FileName}.xlsx") : Results.NotFound())
            .RequireAuthorization();
        app.MapGet("/nhuan-but/{year:int}/{month:int}/bang-ke.pdf", async ([AsParameters] Request request, TimeProvider clock) =>
            await request.SheetAsync() is { } sheet ? PaperFile.Of(SheetPaper.From(sheet), "pdf", request.FileName, clock.UtcNow()) : Results.NotFound())
            .RequireAuthorization();
    }

    /// <summary>What both ask for.</summary>
    internal readonly record struct Request(HttpContext Http, [FromRoute] int Year, [FromRoute] int Month, [FromQuery(Name = "coquan")] string? Agency, [FromQuery(Name = "ngay")] DateOnly? Day,
        PeriodQueries Periods, StatementQueries Queries, StatementActions Actions, CurrentUser User, Texts Texts, SampleMark sample)
    {
        /// <summary>Without its ending.</summary>
        internal string FileName => $"bang-ke-nhuan-but-{Year}-{Month:00}";
    }

    /// <returns>Null where there is nothing that the user may read.</returns>
    private static async Task<Sheet?> SheetAsync(this Request request)
    {
        var actor = await request.User.ActorAsync();
        var agencies = await request.Periods.AgenciesAsync(actor);
        var agency = request.Agency is null ? agencies.FirstOrDefault() : agencies.FirstOrDefault(a => a.Code == request.Agency);
        if (agency is null || request.Year is < 2000 or > 2200 || request.Month is < 1 or > 12) return null;
        if (await request.Queries.StatementAsync(actor, agency.Id, request.Year, request.Month, request.Day ?? actor.Day) is not { } view) return null;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        return new StatementSheet(request.Texts, request.sample.IsOn).Of(view, await request.Actions.AccountsAsync(agency.Id, view.Period));
    }
}
