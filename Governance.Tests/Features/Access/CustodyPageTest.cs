using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Governance.Tests.Features.Access;

/// <summary>An agency with a portal, its technical administrator and a former one.</summary>
public abstract class CustodyPageTest : PageTest
{
    protected readonly Agency _agency = Some.Agency();
    protected readonly Person _technician, _former;
    protected readonly Portal _portal;

    protected CustodyPageTest()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        (_technician, _former) = (Some.Person("Trần Văn Máy", _agency.Id), Some.Person("Lê Văn Cũ", _agency.Id));
        _portal = new(_agency.Id, "Cổng Sở", PortalKind.Portal);
        Database.AddAsync(_agency, _technician, _former).GetAwaiter().GetResult();
        Database.AddAsync(_portal, Held(_technician, null), Held(_former, new(2026, 11, 1))).GetAwaiter().GetResult();
    }

    protected Actor Technician => Some.Actor(_technician.Id, _technician.FullName, _agency.Id, Power.RunPortal, Power.ReadCustody);

    protected CustodyActions Actions => The<CustodyActions>();

    protected (IRenderedComponent<CustodyPage> Page, IRenderedComponent<MudDialogProvider> Dialogs) Open(Actor actor)
    {
        SignIn(actor);
        var dialogs = Providers();
        return (Render<CustodyPage>(), dialogs);
    }

    /// <summary>One kept, one to be handed over, one with nobody, one closed.</summary>
    protected async Task FourAsync()
    {
        await GivenAsync("Quản trị cổng", _technician);
        await GivenAsync("Máy chủ", _former, AccountUse.Server);
        await Actions.AddAsync(_agency.Id, Terms("Tên miền", AccountUse.DomainName));
        await Actions.CloseAsync(await Actions.AddAsync(_agency.Id, Terms("Cũ", AccountUse.Other)), Some.Day);
    }

    protected async Task<Guid> GivenAsync(string name, Person custodian, AccountUse use = AccountUse.Administration)
    {
        SignIn(Technician);
        var id = await Actions.AddAsync(_agency.Id, Terms(name, use));
        await Actions.HandOverAsync(id, custodian.Id, new(2026, 10, 1), "Nhà cung cấp");
        return id;
    }

    protected static AccountTerms Terms(string name, AccountUse use = AccountUse.Administration) => new(null, use, name, use is AccountUse.Administration ? "quantri" : null, null);

    protected PostHolding Held(Person person, DateOnly? until) => new(_agency.Id, person.Id, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1), until), "12/QĐ-MẪU", new(2026, 1, 1));

    protected async Task<PrivilegedAccount> SingleAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.PrivilegedAccounts.Include(a => a.Custodies).SingleAsync();
    }

    protected static Task Choose(IRenderedComponent<MudDialogProvider> dialogs, Person person) =>
        dialogs.InvokeAsync(() => dialogs.FindComponent<MudAutocomplete<PersonChoice>>().Instance.ValueChanged.InvokeAsync(new(person.Id, person.FullName, null, null)));

    protected Task Day(IRenderedComponent<MudDialogProvider> dialogs, string label, DateTime day) =>
        dialogs.InvokeAsync(() => dialogs.FindComponents<MudDatePicker>().Single(p => p.Instance.Label == Vi(label)).Instance.DateChanged.InvokeAsync(day));

    protected IElement Button(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").Last(b => b.TextContent.Contains(Vi(text)));

    protected IElement Input(IRenderedComponent<IComponent> page, string label)
    {
        var found = page.FindAll("label").Last(l => l.TextContent.Trim().StartsWith(Vi(label), StringComparison.Ordinal));
        return page.Find($"#{found.GetAttribute("for")}");
    }
}
