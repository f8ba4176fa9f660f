using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Governance.Tests.Features.Access;

/// <summary>A board with a head and an officer; the agency has a portal, and nobody who runs it.</summary>
public sealed class DelegationPagesTests : PageTest
{
    private readonly SomeBoard _some = new();
    private readonly Person _head, _officer;
    private readonly Governance.Domain.Portals.Portal _portal;

    public DelegationPagesTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        (_head, _officer) = (new("Trần Văn Đầu", _some.Agency.Id, "Trưởng ban"), new("Phạm Thị Thay", _some.Agency.Id, "Chánh Văn phòng"));
        _portal = new(_some.Agency.Id, "Cổng thông tin điện tử Sở Khoa học và Công nghệ", Governance.Domain.Portals.PortalKind.Portal);
        Database.AddAsync(_some.Agency, _head, _officer, _portal).GetAwaiter().GetResult();
        Database.AddAsync(_some.Board(SomeBoard.Holder(BoardPost.Head, _head.Id))).GetAwaiter().GetResult();
    }

    private Actor Head => Some.Actor(_head.Id, _head.FullName, _some.Agency.Id, Power.Approve, Power.DecidePrices, Power.ReadDrafts);

    [Fact]
    public async Task The_head_enters_a_delegation_and_sees_the_signature_before_it_is_saved()
    {
        var (page, dialogs) = Open(Head);
        Button(page, "Access.Delegations.Add").Click();
        await dialogs.InvokeAsync(() => dialogs.FindComponent<MudAutocomplete<PersonChoice>>().Instance.ValueChanged.InvokeAsync(new(_officer.Id, _officer.FullName, _officer.JobTitle, null)));
        Input(dialogs, "Access.Delegation.FromTitle").Change("Trưởng ban");
        Input(dialogs, "Access.Delegation.Number").Change("25/QĐ-SKHCN");
        dialogs.FindAll("input[type=checkbox]")[0].Change(true);
        dialogs.WaitForAssertion(() => Assert.Contains("TUQ. TRƯỞNG BAN", dialogs.Find(".lines").TextContent));
        Assert.Contains(Vi("Access.Delegation.NoAccount", _officer.FullName), dialogs.Markup);
        Button(dialogs, "Access.Delegation.Save").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.DelegationWithoutEnd"), dialogs.Find(".problem").TextContent));
        await dialogs.InvokeAsync(() => dialogs.FindComponents<MudDatePicker>().Single(p => p.Instance.Label == Vi("Access.Delegation.LastDay")).Instance.DateChanged.InvokeAsync(new DateTime(2026, 12, 31)));
        Button(dialogs, "Access.Delegation.Save").Click();
        page.WaitForAssertion(() => Assert.Contains(_officer.FullName, page.Find(".delegation").TextContent));
        await using var db = Database.CreateDbContext();
        var saved = await db.Delegations.Include(d => d.Scope).SingleAsync();
        Assert.Equal((_head.Id, _officer.Id, new Period(Some.Day, new(2027, 1, 1)), Matter.Works), (saved.FromPersonId, saved.ToPersonId, saved.Period, Assert.Single(saved.Scope).Matter));
    }

    [Fact]
    public void Who_holds_nothing_to_sign_is_told_why_nothing_can_be_entered()
    {
        var (page, _) = Open(Some.Actor(_some.Agency.Id, Power.Write));
        Assert.Equal("true", Button(page, "Access.Delegations.Add").GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Access.NothingToDelegate"), page.Markup);
        Assert.Contains(Vi("Access.Delegations.Empty"), page.Markup);
    }

    [Fact]
    public async Task It_is_revoked_on_the_page_with_a_reason_and_a_stranger_is_told_why_not()
    {
        await DelegateAsync();
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.Write));
        var strangers = Render<DelegationsPage>(p => p.AddCascadingValue(Head));
        Assert.Equal("true", Button(strangers, "Access.Delegation.Revoke").GetAttribute("aria-disabled"));
        var (page, dialogs) = Open(Head);
        Button(page, "Access.Delegation.Revoke").Click();
        Button(dialogs, "Access.Delegation.Revoke").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".problem")));
        dialogs.Find("textarea").Change("Đã đi công tác về");
        Button(dialogs, "Access.Delegation.Revoke").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.Delegations.Empty"), page.Markup));
        await using var db = Database.CreateDbContext();
        Assert.Equal(Some.Day, (await db.Delegations.SingleAsync()).RevokedFrom);
    }

    [Fact]
    public async Task The_page_of_powers_is_open_to_everyone_and_says_for_whom_someone_signs()
    {
        await DelegateAsync();
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.Write));
        var page = Render<AuthorityPage>(p => p.Add(x => x.Id, _officer.Id));
        Assert.Contains("TUQ. Trưởng ban Trần Văn Đầu, Chánh Văn phòng", page.Find(".held").TextContent);
        Assert.Contains(Vi("Access.Delegations.Received"), page.Markup);
        The<NavigationManager>().NavigateTo($"/con-nguoi/{_officer.Id}/quyen?ngay=2026-11-22");
        Assert.Empty(Render<AuthorityPage>(p => p.Add(x => x.Id, _officer.Id)).FindAll(".held"));
    }

    [Fact]
    public void Why_someone_may_not_is_answered_with_the_capacities_and_who_holds_it()
    {
        SignIn(Head);
        The<NavigationManager>().NavigateTo($"/con-nguoi/{_officer.Id}/quyen?viec=Approve&coquan={_some.Agency.Code}");
        var answer = Render<AuthorityPage>(p => p.Add(x => x.Id, _officer.Id));
        Assert.Contains(Vi("Boards.BoardPost.DeputyHead"), answer.Find(".answer").TextContent);
        Assert.Contains("Trần Văn Đầu", answer.Find(".holders").TextContent);
        The<NavigationManager>().NavigateTo($"/con-nguoi/{_officer.Id}/quyen?viec=RunPortal&coquan={_some.Agency.Code}");
        Assert.Contains(_some.Agency.Name, Render<AuthorityPage>(p => p.Add(x => x.Id, _officer.Id)).Find(".answer").TextContent);
    }

    [Fact]
    public async Task A_portal_says_who_may_act_for_it_and_where_nobody_may()
    {
        await DelegateAsync();
        SignIn(Head);
        var page = Render<PortalAuthorityPage>(p => p.Add(x => x.Place, _portal.Id.ToString()));
        var approve = page.Find("[aria-labelledby=quyen-Approve]").TextContent;
        Assert.Contains("Trần Văn Đầu", approve);
        Assert.Contains("TUQ. Trưởng ban Trần Văn Đầu", approve);
        Assert.Contains(Vi("Access.PortalAuthority.Nobody"), page.Find("[aria-labelledby=quyen-RunPortal]").TextContent);
        Assert.Contains(Vi("Common.NotFound"), Render<PortalAuthorityPage>(p => p.Add(x => x.Place, "khong-co.daklak.gov.vn")).Markup);
    }

    [Fact]
    public async Task What_ended_and_was_not_renewed_is_told_for_a_year()
    {
        await Database.AddAsync(new PostHolding(_some.Agency.Id, _officer.Id, AgencyPost.Accountant, new(new(2026, 1, 1), new(2026, 9, 1)), "07/QĐ", new(2025, 12, 30)));
        var ended = Assert.Single(await The<AuthorityQueries>().EndedAsync(_officer.Id, Some.Day));
        Assert.Equal(("Agencies.AgencyPost.Accountant", "07/QĐ, 30/12/2025"), (ended.Title, ended.Decision));
        Assert.Empty(await The<AuthorityQueries>().EndedAsync(_officer.Id, new(2027, 9, 1)));
    }

    private Task<Guid> DelegateAsync()
    {
        SignIn(Head);
        return The<DelegationActions>().DelegateAsync(_head.Id, new(_officer.Id, [new(_some.Agency.Id, Matter.Works)], null, Some.Day, new(2027, 1, 1), SigningForm.ByDelegation, "Trưởng ban", "Chánh Văn phòng", "25/QĐ-SKHCN", new(2026, 11, 20)));
    }

    private (IRenderedComponent<DelegationsPage> Page, IRenderedComponent<IComponent> Dialogs) Open(Actor actor)
    {
        SignIn(actor);
        var dialogs = Providers();
        return (Render<DelegationsPage>(p => p.AddCascadingValue(actor)), dialogs);
    }

    private IElement Button(IRenderedComponent<IComponent> page, string key) => page.FindAll("button").Last(b => b.TextContent.Trim() == Vi(key));

    private IElement Input(IRenderedComponent<IComponent> page, string key) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");
}
