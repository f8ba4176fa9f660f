using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access.Accounts;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Features.Access.Import;
using Governance.Web.Features.Access.Incidents;
using Governance.Web.Features.Access.Staffing;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Web.Features.Access;

public static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessQueries>();
        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<DelegationQueries>();
        services.AddSingleton<AuthorityQueries>();
        services.AddSingleton<HandoverQueries>();
        services.TryAddSingleton<TrainingQueries>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<StaffingQueries>();
        services.AddSingleton<CustodyQueries>();
        services.AddScoped<CustodyActions>();
        services.AddSingleton<IncidentQueries>();
        services.AddScoped<IncidentActions>();
        services.TryAddSingleton<ResolveActor>(provider => provider.GetRequiredService<AccessQueries>().ActorAsync);
        services.AddScoped<PeopleActions>();
        services.AddScoped<AccountActions>();
        services.AddImports();
        services.AddScoped<PeopleImportActions>();
        services.AddScoped<DelegationActions>();
        services.AddScoped<HandoverActions>();
        services.AddScoped<UnusedRuleActions>();
        services.AddJob<DisableUnused>("access.disable-unused", "0 10 2 * * ?");
    }

    /// <summary>The register of delegations, and the papers behind it, are open to every signed-in user.</summary>
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapPeopleImport();
        app.MapHandovers();
        app.MapAccounts();
        app.MapIncidents();

        app.MapGet("/cong-thong-tin/nhan-luc.xlsx", async (string? ngay, string? tim, string? cap, string? loc, bool? cuatoi, StaffingQueries queries, CurrentUser user, SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var filter = StaffingFilter.From(ngay, tim, cap, loc, null, clock.Today()) with { PageSize = int.MaxValue, Agencies = cuatoi is true ? StaffingFilter.Mine(await user.ActorAsync()) : null };
            return Results.File(await sheets.WriteAsync(StaffingWorkbook.Of(await queries.ListAsync(filter), filter, texts, sample.IsOn)), SheetWriter.ContentType, $"nhan-luc-cong-{filter.Day:yyyy-MM-dd}.xlsx");
        }).RequireAuthorization();

        app.MapGet("/con-nguoi/uy-quyen/{id:guid}/ban-quet", async (Guid id, DelegationQueries queries, FileStore files) =>
            files.Download(await queries.ScanAsync(id))).RequireAuthorization();

        app.MapGet("/con-nguoi/uy-quyen.xlsx", async (string? ngay, string? tim, string? coquan, string? viec, string? tinhtrang, DelegationQueries queries, SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var filter = DelegationFilter.From(ngay, tim, coquan, viec, tinhtrang, null, clock.Today()) with { PageSize = int.MaxValue };
            var sheet = DelegationsWorkbook.Of(await queries.ListAsync(Actor.System("export", filter.Day), filter), filter, texts, sample.IsOn);
            return Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"uy-quyen-{filter.Day:yyyy-MM-dd}.xlsx");
        }).RequireAuthorization();

        app.MapGet("/con-nguoi/{id:guid}/quyen.xlsx", async (Guid id, string? ngay, AccessQueries access, AuthorityQueries queries, SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var day = DateOnly.TryParseExact(ngay, "yyyy-MM-dd", out var on) ? on : clock.Today();
            if (await queries.PersonAsync(id) is not { } person) return Results.NotFound();
            var sheet = AuthorityWorkbook.OfPerson(person, day, await access.PowersAsync(id, day), texts, sample.IsOn);
            return Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"quyen-{day:yyyy-MM-dd}.xlsx");
        }).RequireAuthorization();

        app.MapGet("/cong-thong-tin/{place}/tham-quyen.xlsx", async (string place, string? ngay, AuthorityQueries queries, SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var day = DateOnly.TryParseExact(ngay, "yyyy-MM-dd", out var on) ? on : clock.Today();
            if (await queries.OfPortalAsync(place, day) is not { } found) return Results.NotFound();
            return Results.File(await sheets.WriteAsync(AuthorityWorkbook.OfAgency(found, texts, sample.IsOn)), SheetWriter.ContentType, $"tham-quyen-{day:yyyy-MM-dd}.xlsx");
        }).RequireAuthorization();
    }
}
