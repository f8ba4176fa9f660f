using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Incidents;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>An agency with a portal and its technical administrator, who writes incidents.</summary>
public abstract class IncidentPageTest : PageTest
{
    protected readonly Agency _agency = Some.Agency();
    protected readonly Person _technician;
    protected readonly Portal _portal;

    protected IncidentPageTest()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        _technician = Some.Person("Trần Văn Máy", _agency.Id);
        _portal = new(_agency.Id, "Cổng Sở", PortalKind.Portal);
        Database.AddAsync(_agency, _technician).GetAwaiter().GetResult();
        Database.AddAsync(_portal).GetAwaiter().GetResult();
        SignIn(Technician);
    }

    protected Actor Technician => Some.Actor(_technician.Id, _technician.FullName, _agency.Id, Power.RunPortal, Power.ReadCustody);

    protected IncidentActions Actions => The<IncidentActions>();

    protected IRenderedComponent<IncidentPage> Page(Guid id) => Render<IncidentPage>(p => p.Add(x => x.Id, id));

    protected Task<Guid> WriteAsync(string what, DateTime noticed, Guid? account = null) => Actions.WriteAsync(_agency.Id, new(_portal.Id, account, what, noticed), null);

    /// <summary>One open since today, one reported yesterday, one closed that was noticed two days ago.</summary>
    protected async Task ThreeAsync()
    {
        await WriteAsync("Mất kết nối", Some.Instant);
        await Actions.TellAsync(await WriteAsync("Chậm", Some.Instant.AddDays(-1)), NoticeTo.OwnAgency, "Giám đốc", Some.Instant, null);
        var closed = await WriteAsync("Giao diện bị đổi", Some.Instant.AddDays(-2));
        await Actions.TellAsync(closed, NoticeTo.OwnAgency, "Giám đốc", Some.Instant, "Điện thoại");
        Clock.Advance(TimeSpan.FromHours(1));
        await Actions.CloseAsync(closed, Some.Instant.AddHours(1), "Mật khẩu yếu", "Đổi mật khẩu");
    }

    protected async Task<IncidentReport> SingleAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.IncidentReports.AsNoTracking().SingleAsync();
    }

    protected IElement Button(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").Last(b => b.TextContent.Contains(Vi(text)));

    protected IElement Input(IRenderedComponent<IComponent> page, string label) =>
        page.Find($"#{page.FindAll("label").Last(l => l.TextContent.Trim().StartsWith(Vi(label), StringComparison.Ordinal)).GetAttribute("for")}");
}
