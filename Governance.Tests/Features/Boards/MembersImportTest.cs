using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Import;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Boards;

/// <summary>A department with a board and a commune without one, and workbooks of their members.</summary>
public abstract class MembersImportTest : PageTest
{
    protected readonly SomeBoard _some = new();
    protected readonly Agency _commune = Some.Agency("24121", "UBND xã Ea Drông", AgencyLevel.Commune);
    protected readonly Person _head, _deputy;
    protected readonly Guid _me = Guid.CreateVersion7();

    protected MembersImportTest()
    {
        Services.AddAccess();
        Services.AddBoards();
        Services.AddSingleton<FileStore>();
        (_head, _deputy) = (Some.Person("Trần Văn Đầu", _some.Agency.Id), Some.Person("Lê Thị Phó", _some.Agency.Id));
        Database.AddAsync(_some.Agency, _commune, _head, _deputy).GetAwaiter().GetResult();
        Database.AddAsync(_some.Board(SomeBoard.Holder(BoardPost.Head, _head.Id, name: "Trần Văn Đầu"), SomeBoard.Holder(BoardPost.DeputyHead, _deputy.Id, name: "Lê Thị Phó"))).GetAwaiter().GetResult();
        SignIn(Clerk(_some.Agency.Id, _commune.Id));
    }

    protected MembersImportActions Actions => The<MembersImportActions>();

    protected IRenderedComponent<MembersImportPage> Open(Guid? batch)
    {
        The<NavigationManager>().NavigateTo("/ban-bien-tap/nhap" + (batch is { } id ? $"?dot={id}" : ""));
        var page = Render<MembersImportPage>();
        if (batch is not null) page.WaitForElement("tbody tr");
        return page;
    }

    protected Actor Clerk(params Guid[] agencies) => new(_me, "Trần Văn Thử", Some.Day, [.. agencies.SelectMany(a => Some.Actor(a, Power.RecordBoard).Grants)]);

    protected async Task<IReadOnlyList<MemberRow>> ApplyAsync(Guid batch)
    {
        var rows = await Actions.PreviewAsync(batch);
        await Actions.ApplyAsync(batch, rows);
        return rows;
    }

    protected async Task<Refusal> RefusedAsync(Guid batch, IReadOnlyList<MemberRow> seen) => (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(batch, seen))).Refusals[0];

    protected object?[] Row(string name, BoardPost? post = BoardPost.Member, string? agency = null, string number = "15/QĐ-SKHCN", DateOnly? signed = null, string? signer = null, string title = "Chuyên viên",
        DateOnly? effective = null, DateOnly? lastDay = null, string? secretary = null, Guid? key = null) =>
        [agency ?? _some.Agency.Code, number, signed, effective, signer, signer is null ? null : "Giám đốc", name, null, title, post?.ToString(), null, null, secretary, lastDay, key?.ToString()];

    protected byte[] Filled(object?[][] rows) => TemplateWriter.Write(MembersTemplate.Of([new(_some.Agency.Id, _some.Agency.Code, _some.Agency.Name), new(_commune.Id, _commune.Code, _commune.Name)]), rows);

    protected Task<Guid> UploadAsync(params object?[][] rows) => Actions.UploadAsync(new MemoryStream(Filled(rows)), "thanh-vien.xlsx");
}
