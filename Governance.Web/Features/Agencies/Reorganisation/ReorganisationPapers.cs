using System.Globalization;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>What follows from a plan as a list to take along, and the scan of its decision. Open to every signed-in user; a dry run, to who may run it.</summary>
internal static class ReorganisationPapers
{
    internal static void MapReorganisation(this IEndpointRouteBuilder app)
    {
        app.MapGet("/co-quan/sap-xep/{id:guid}/ban-quet", async (Guid id, ReorganisationQueries queries, FileStore files) =>
            files.Download(await queries.ScanAsync(id))).RequireAuthorization();

        app.MapGet("/co-quan/sap-xep/{id:guid}/he-qua.{format:regex(^(xlsx|pdf)$)}", async (Guid id, string format, string? ma, CurrentUser user, ReorganisationQueries queries, ReorganisationActions actions,
            SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            if (await queries.PlanAsync(id, await user.ActorAsync()) is not { } plan) return Results.NotFound();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            try
            {
                var dry = plan.State is PlanState.Drafting ? await actions.RehearseAsync(id) : null;
                // Exactly what was on the screen, or nothing.
                if (dry is not null && ma is not null && ma != dry.Mark) throw new RuleBroken(new Refusal("Agencies.LookAgain"));
                var list = new ConsequenceList(plan, dry, clock.UtcNow());
                var name = $"sap-xep-{plan.Paper.Day:yyyy-MM-dd}";
                return format is "xlsx" ? Results.File(await sheets.WriteAsync(list.ToSheet(texts, sample.IsOn)), SheetWriter.ContentType, $"{name}.xlsx")
                    : PaperFile.Of(list.ToPaper(texts, sample.IsOn), format, name, clock.UtcNow());
            }
            catch (RuleBroken broken) { return Results.Text(string.Join('\n', broken.Refusals.Select(r => texts[r])), statusCode: StatusCodes.Status409Conflict); }
        }).RequireAuthorization();
    }
}
