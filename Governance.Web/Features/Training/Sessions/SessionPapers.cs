using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>What sessions are downloaded as. The register is open to every signed-in user.</summary>
internal static class SessionPapers
{
    internal static void MapSessions(this IEndpointRouteBuilder app)
    {
        var sessions = app.MapGroup("/dao-tao/dot").RequireAuthorization();
        sessions.MapGet("/danh-sach.xlsx", async ([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "trang-thai")] string? state, [FromQuery(Name = "co-quan")] string? agency,
            [FromQuery(Name = "tim")] string? search, CurrentUser user, SessionQueries queries, SheetWriter writer, Texts texts, SampleMark sample) =>
        {
            var filter = SessionFilter.From(year, state, agency, search, null, user.Today) with { Size = int.MaxValue };
            var file = await writer.WriteAsync(SessionWorkbook.Of(await queries.RegisterAsync(filter, await user.ActorAsync()), filter, user.Today, texts, sample.IsOn));
            return Results.File(file, SheetWriter.ContentType, $"dot-dao-tao-{filter.Year}.xlsx");
        });
        sessions.MapGet("/{id:guid}/diem-danh.{format:regex(^(pdf|docx)$)}", async (Guid id, string format, SessionQueries queries, SampleMark sample, TimeProvider clock) =>
            await queries.SessionAsync(id) is { } detail ? PaperFile.Of(SignInSheet.Of(detail, sample.IsOn), format, $"diem-danh-{detail.Session.FirstDay:yyyy-MM-dd}", clock.UtcNow()) : Results.NotFound());
        sessions.MapGet("/{id:guid}/lich.ics", async (Guid id, CurrentUser user, SessionQueries queries, MailSettings mail, TimeProvider clock) =>
        {
            if (await queries.SessionAsync(id) is not { Session: var session } detail) return Results.NotFound();
            var (me, page) = ((await user.ActorAsync()).PersonId, $"{mail.Site}/dao-tao/dot/{id}");
            // Who has been told of a seat gets that very event again, not a second one.
            var seat = session.Seated.FirstOrDefault(a => a.PersonId == me && a.InvitedEdition is not null);
            var file = seat is null
                ? SessionCalendar.Write(session, detail.Title, SessionCalendar.Publish, id, session.InvitationEdition, page, mail.From, null, clock.UtcNow())
                : SessionCalendar.Write(session, detail.Title, SessionCalendar.Publish, seat.Id, seat.InvitationsSent - 1, page, mail.From, null, clock.UtcNow());
            return Results.File(file, "text/calendar; charset=utf-8", $"dao-tao-{session.FirstDay:yyyy-MM-dd}.ics");
        });
        sessions.MapGet("/{id:guid}/danh-sach.xlsx", async (Guid id, SessionQueries queries, SheetWriter writer, Texts texts, SampleMark sample) =>
            await queries.SessionAsync(id) is { } detail
                ? Results.File(await writer.WriteAsync(SessionWorkbook.Of(detail, texts, sample.IsOn)), SheetWriter.ContentType, $"danh-sach-{detail.Session.FirstDay:yyyy-MM-dd}.xlsx")
                : Results.NotFound());
    }
}
