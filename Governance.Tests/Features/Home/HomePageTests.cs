using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Home;
using Governance.Web.Features.Portals;
using Governance.Web.Features.Royalties;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Home;

public sealed class HomePageTests : PageTest
{
    public HomePageTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddAccess();
        Services.AddAgencies();
        Services.AddApprovals();
        Services.AddBoards();
        Services.AddBudget();
        Services.AddEditorial();
        Services.AddPortals();
        Services.AddRoyalties();
        Services.AddTraining();
        Services.AddHome();
        Services.AddNotices();
    }

    [Fact]
    public async Task An_approver_sees_what_waits_and_how_much_is_late()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = desk.Work.Submitted(desk.Work.Content("Lễ phát động trồng cây"));
        await Database.AddAsync(edition.Article, edition.Request!);
        Clock.Advance(TimeSpan.FromDays(3));
        var page = Open(desk.Work.Approver);
        Assert.Contains("Lễ phát động trồng cây", Section(page, "cho"));
        Assert.Contains(Vi("Calendar.Due.Late.Days", 2), Section(page, "cho")); // due on Tuesday, seen on Thursday
        Assert.Contains(Vi("Home.LateInQueue", 1), Section(page, "trong"));
    }

    [Fact]
    public async Task A_writer_sees_what_was_sent_back_and_the_works_of_the_month()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = desk.Work.Submitted(desk.Work.Content("Bài cần sửa"), number: 2);
        edition.SendBack(Some.By(desk.Work.Approver), Governance.Domain.Approvals.DecisionReason.NotGoodEnough, "Thiếu nguồn.");
        await Database.AddAsync(desk.Work.Live().Article, edition.Article, edition.Request!);
        var page = Open(desk.Work.Writer);
        Assert.Contains("Bài cần sửa", Section(page, "cho"));
        Assert.Contains(Vi("Editorial.EditionState.SentBack"), Section(page, "cho"));
        Assert.Contains(Vi("Home.MonthIs", "11/2026", "1"), Section(page, "so"));
    }

    [Fact]
    public async Task A_record_clerk_sees_the_agency_without_a_board_and_the_term_that_ends()
    {
        var (without, some) = (Some.Agency("bqlkcn", "Ban Quản lý các khu công nghiệp"), new SomeBoard());
        var head = Some.Person();
        await Database.AddAsync(without, some.Agency, head);
        await Database.AddAsync(some.Board(SomeBoard.Holder(BoardPost.Head, head.Id, until: Some.Day.AddDays(30))));
        Grant[] grants = [.. Some.Actor(without.Id, Power.RecordBoard).Grants, .. Some.Actor(some.Agency.Id, Power.RecordBoard).Grants];
        var soon = Section(Open(new(Guid.CreateVersion7(), "Phụ trách hồ sơ", Some.Day, grants)), "trong");
        Assert.Contains(Vi("Home.NoBoard", without.Name), soon);
        Assert.Contains(Vi("Home.Ends", Some.Day.AddDays(29)), soon);
        Assert.Contains(Vi("Home.Untrained", 1), soon);
    }

    [Fact]
    public async Task A_record_clerk_sees_the_meeting_that_is_called_and_the_draft_in_work()
    {
        var (some, people) = (new SomeBoard(), new[] { Some.Person("Đỗ Văn Đầu"), Some.Person("Đỗ Thị Phó"), Some.Person("Đỗ Văn Viên") });
        var board = some.Board(SomeBoard.Full(people[0].Id, people[1].Id, people[2].Id));
        await Database.AddAsync([some.Agency, .. people]);
        await Database.AddAsync(board);
        var (called, cancelled) = (new BoardMeeting(board, new(Some.Instant.AddDays(3), "Phòng 2", "Kế hoạch quý"), some.Clerk), new BoardMeeting(board, new(Some.Instant.AddDays(4), "Phòng 2", "Việc khác"), some.Clerk));
        cancelled.Cancel(board, "Bão số 12", some.Clerk);
        var words = new DecisionWording("", some.Agency.Name, "", "QĐ", "Về việc", "GIÁM ĐỐC", [], [], [], [], "", []);
        await Database.AddAsync(called, cancelled, new DecisionDraft(DecisionKind.Dissolution, some.Agency, board, Some.Day.AddDays(9), new([], []), words, some.Clerk));
        var page = Open(Some.Actor(some.Agency.Id, Power.RecordBoard));
        Assert.Contains(Vi("Home.MeetingCalled", some.Agency.Name), Section(page, "trong"));
        Assert.Equal(2, Section(page, "trong").Split(Vi("Home.MeetingCalled", some.Agency.Name)).Length);
        Assert.Contains(Vi("Home.DraftFor", Some.Day.AddDays(9)), page.Markup);
    }

    [Fact]
    public async Task The_system_administrator_sees_how_many_agencies_have_no_record_clerk()
    {
        await Database.AddAsync(Some.Agency(), Some.Agency("soyte", "Sở Y tế"));
        var page = Open(new(Guid.CreateVersion7(), "Quản trị", Some.Day, [new(Power.Administer, null, "Access.SystemAdministrator", "", new(Some.Day))]));
        Assert.Contains(Vi("Home.NoClerk", 2), Section(page, "cho"));
    }

    [Fact]
    public async Task Who_records_posts_sees_how_many_of_their_portals_lack_staff_and_the_province_sees_all()
    {
        var (mine, other) = (Some.Agency(), Some.Agency("soyte", "Sở Y tế"));
        await Database.AddAsync(mine, other);
        await Database.AddAsync(new Portal(mine.Id, "Cổng Sở", PortalKind.Portal), new Portal(other.Id, "Cổng Y tế", PortalKind.Portal));
        Assert.Contains(Vi("Home.StaffGaps", 1), Section(Open(Some.Actor(mine.Id, Power.RecordBoard)), "trong"));
        Assert.Contains(Vi("Home.StaffGaps", 2), Section(Open(Some.Actor(mine.Id, Power.RecordBoard, Power.Reorganise)), "trong"));
        Assert.Contains(Vi("Home.StaffGaps", 2), Section(Open(Some.Actor(mine.Id, Power.Administer)), "trong"));
        Assert.DoesNotContain(Vi("Home.Missing"), Section(Open(Some.Actor(mine.Id, Power.Write)), "trong"));
    }

    [Fact]
    public async Task A_technical_administrator_and_the_head_see_the_open_incident_and_the_account_that_lies_with_nobody()
    {
        var agency = Some.Agency();
        var technician = Some.Person();
        await Database.AddAsync(agency, technician);
        var actor = Some.Actor(technician.Id, technician.FullName, agency.Id, Power.RunPortal, Power.ReadCustody);
        await Database.AddAsync(new PrivilegedAccount(agency.Id, new(null, AccountUse.Server, "Máy chủ", null, null), Some.By(actor)), new IncidentReport(agency.Id, new(null, null, "Mất kết nối", Some.Instant), null, Some.By(actor)));
        foreach (var reader in new[] { actor, Some.Actor(agency.Id, Power.ReadCustody) })
        {
            var page = Open(reader);
            Assert.Contains(Vi("Home.Incident", agency.Name, Some.Instant), Section(page, "cho"));
            Assert.Contains(Vi("Home.Custody.Nobody", 1), Section(page, "trong"));
        }
    }

    [Fact]
    public void Who_holds_nothing_sees_three_empty_states_and_no_figure()
    {
        var page = Open(new(Guid.CreateVersion7(), "Người mới", Some.Day, []));
        Assert.Contains(Vi("Home.NothingWaits"), page.Markup);
        Assert.Contains(Vi("Home.NothingVacant"), page.Markup);
        Assert.Contains(Vi("Home.NoFigures"), page.Markup);
    }

    private IRenderedComponent<HomePage> Open(Actor actor)
    {
        SignIn(actor);
        return Render<HomePage>();
    }

    private static string Section(IRenderedComponent<HomePage> page, string heading)
    {
        page.WaitForElement("section");
        return page.Find($"section[aria-labelledby={heading}]").TextContent;
    }
}
