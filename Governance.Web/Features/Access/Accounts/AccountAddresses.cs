using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Accounts;

internal static class AccountAddresses
{
    internal static void MapAccounts(this IEndpointRouteBuilder app) =>
        app.MapGet("/con-nguoi/tai-khoan/danh-sach.xlsx", async (string? tinhtrang, string? tim, string? coquan, AccountQueries queries, CurrentUser user, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            var filter = AccountFilter.From(tinhtrang, tim, coquan, null) with { PageSize = int.MaxValue };
            var sheet = AccountsWorkbook.Of(await queries.ListAsync(await user.ActorAsync(), filter), user.Today, filter, texts, sample.IsOn);
            return Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"tai-khoan-{user.Today:yyyy-MM-dd}.xlsx");
        }).RequireAuthorization();
}
