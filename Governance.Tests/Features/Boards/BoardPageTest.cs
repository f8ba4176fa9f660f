using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Boards;

/// <summary>Sở Khoa học và Công nghệ with its people and record clerk; its board is founded on 2026-03-01 by the tests that need one.</summary>
public abstract class BoardPageTest : PageTest
{
    private readonly SomeBoard _some = new();

    protected BoardPageTest()
    {
        Services.AddAccess();
        Services.AddBoards();
        Services.AddSingleton<FileStore>();
        (Head, Deputy, Member, Newcomer) = (In("Trần Văn Đầu", "Giám đốc"), In("Lê Thị Phó", "Chánh Văn phòng"), In("Phạm Văn Viên", "Trưởng phòng"), In("Đặng Thị Mới", "Phó phòng"));
        Clerk = Some.Actor(Agency.Id, Power.RecordBoard);
        Database.AddAsync([Agency, Head, Deputy, Member, Newcomer, .. BoardsSeed.Rules()]).GetAwaiter().GetResult();
    }

    protected Agency Agency => _some.Agency;
    protected Person Head { get; }
    protected Person Deputy { get; }
    protected Person Member { get; }
    protected Person Newcomer { get; }
    protected Actor Clerk { get; }

    /// <summary>Head, deputy head and one member, who is the secretary.</summary>
    protected async Task<EditorialBoard> FoundedAsync(StoredFile? scan = null)
    {
        var board = new EditorialBoard(Agency, SomeBoard.Paper() with { Scan = scan },
            [Seat(Head, BoardPost.Head), Seat(Deputy, BoardPost.DeputyHead), Seat(Member, BoardPost.Member) with { IsSecretary = true }], _some.Clerk);
        await Database.AddAsync(board);
        return board;
    }

    /// <summary>Pages read who looks from the frame; here it is put around them.</summary>
    protected IRenderedComponent<T> Show<T>(Actor actor, string address, Action<ComponentParameterCollectionBuilder<T>>? parameters = null) where T : IComponent
    {
        SignIn(actor);
        RenderTree.Add<CascadingValue<Actor>>(p => p.Add(v => v.Value, actor));
        The<NavigationManager>().NavigateTo(address);
        return Render(parameters ?? (_ => { }));
    }

    protected string Address => new Uri(The<NavigationManager>().Uri).PathAndQuery;

    protected IElement Button(IRenderedComponent<IComponent> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));

    protected IElement Input(IRenderedComponent<IComponent> page, string key) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");

    /// <summary>The row of the composition card with that rule.</summary>
    protected string Rule(IRenderedComponent<IComponent> page, string name) =>
        page.FindAll(".composition li").Single(li => li.QuerySelector(".rule")!.TextContent.StartsWith(Vi($"Boards.Rule.{name}"), StringComparison.Ordinal)).TextContent;

    private static SeatHolder Seat(Person person, BoardPost post) => SomeBoard.Holder(post, person.Id, name: person.FullName) with { JobTitle = person.JobTitle! };

    private Person In(string name, string title) => new(name, Agency.Id, title);
}
