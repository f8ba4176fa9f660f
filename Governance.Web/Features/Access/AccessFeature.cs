using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.Files;
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
        services.TryAddSingleton<ResolveActor>(provider => provider.GetRequiredService<AccessQueries>().ActorAsync);
        services.AddScoped<PeopleActions>();
        services.AddScoped<AccountActions>();
        services.AddScoped<DelegationActions>();
    }

    /// <summary>The register of delegations, and the papers behind it, are open to every signed-in user.</summary>
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapGet("/con-nguoi/uy-quyen/{id:guid}/ban-quet", async (Guid id, DelegationQueries queries, FileStore files) =>
            await queries.ScanAsync(id) is { } scan && files.Has(scan.Sha256) ? Results.File(files.Open(scan.Sha256), scan.ContentType, scan.Name) : Results.NotFound()).RequireAuthorization();

        app.MapGet("/con-nguoi/uy-quyen.xlsx", async (string? ngay, string? tim, string? coquan, string? viec, string? tinhtrang, DelegationQueries queries, SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var filter = DelegationFilter.From(ngay, tim, coquan, viec, tinhtrang, null, clock.Today()) with { PageSize = int.MaxValue };
            var sheet = DelegationsWorkbook.Of(await queries.ListAsync(Actor.System("export", filter.Day), filter), filter, texts, sample.IsOn);
            return Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"uy-quyen-{filter.Day:yyyy-MM-dd}.xlsx");
        }).RequireAuthorization();
    }
}
