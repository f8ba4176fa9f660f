using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Features.Editorial.Checking;

/// <summary>Results beside the revision, at night and when a rule changes, on a real database.</summary>
public sealed class CheckKeepingTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Some.Instant));

    public void Dispose() => _database.Dispose();

    [Theory, EveryDatabase]
    public async Task A_saved_revision_keeps_how_its_checks_came_out(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        await SomeDesk.Actions(database, () => desk.Work.Writer).CreateAsync(desk.Work.Portal, desk.Work.Content() with { Body = "<h4>Sâu</h4><p>Gọi 0905123456</p>" });
        await using var db = database.CreateDbContext();
        var run = await db.CheckRuns.SingleAsync();
        Assert.Equal((1, 1, 0, Some.Day), (run.Refused, run.Warned, run.NotCheckable, VietnamTime.DayOf(Some.Instant)));
        var personal = run.Results.Single(r => r.Code is CheckCode.PersonalData);
        Assert.Equal((CheckOutcome.Refused, "Editorial.Personal.Phone", 1), (personal.Outcome, personal.Sentences.Single(), personal.RuleNumber));
        Assert.Equal(new Place(CheckField.Body, "", 8, 10), personal.Places.Single());
        Assert.False(await db.AuditEntries.AnyAsync(a => a.Subject == nameof(CheckRun)));
    }

    [Fact]
    public async Task A_work_with_personal_data_is_not_submitted_until_it_is_answered_for_and_again_when_that_is_taken_back()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var edition = await desk.SaveAsync(desk.Work.Draft(desk.Work.Content() with { Body = "<p>Gọi 0905123456</p>" }));
        var writing = SomeDesk.Actions(_database, () => desk.Work.Writer);
        Assert.Equal("Editorial.Personal.Phone", (await Assert.ThrowsAsync<RuleBroken>(() => writing.SubmitAsync(edition.Id))).Refusals[0].Name);
        var actions = new CheckActions(_database, Some.User(() => desk.Work.Writer));
        var print = (await DeskAsync(desk, edition)).Checks.Findings(edition.Latest.Content).Single().Print;
        await actions.JustifyAsync(edition.Id, print, "Số đường dây của tổ công tác");
        await using (var db = _database.CreateDbContext()) Assert.Equal(0, (await db.CheckRuns.SingleAsync()).Refused);
        await writing.SubmitAsync(edition.Id);
        await writing.WithdrawAsync(edition.Id);
        var answer = Assert.Single((await DeskAsync(desk, edition)).Answers);
        Assert.Equal(("Nguyễn Thị Viết", "Số đường dây của tổ công tác", 1), (answer.ByName, answer.Reason, answer.RevisionNumber));
        await actions.TakeBackAsync(answer.Id);
        Assert.Equal("Editorial.Justify.TakenBack", (await Assert.ThrowsAsync<RuleBroken>(() => actions.TakeBackAsync(answer.Id))).Refusals[0].Name);
        Assert.Equal("Editorial.Personal.Phone", (await Assert.ThrowsAsync<RuleBroken>(() => writing.SubmitAsync(edition.Id))).Refusals[0].Name);
    }

    [Fact]
    public async Task What_the_latest_revision_does_not_say_cannot_be_answered_for_and_a_strangers_work_is_not_found()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        var actions = new CheckActions(_database, Some.User(() => desk.Work.Writer));
        Assert.Equal("Editorial.Justify.Gone", (await Assert.ThrowsAsync<RuleBroken>(() => actions.JustifyAsync(edition.Id, new string('0', 64), "vì"))).Refusals[0].Name);
        var stranger = new CheckActions(_database, Some.User(() => Some.Actor(Guid.CreateVersion7(), Power.Write, Power.Approve)));
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => stranger.JustifyAsync(edition.Id, new string('0', 64), "vì"))).Refusals[0].Name);
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => stranger.ConfirmActsAsync(edition.Id, edition.Latest.Hash, []))).Refusals[0].Name);
    }

    [Fact]
    public async Task What_is_live_is_checked_once_a_day_and_listed_when_a_rule_made_it_fail()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var edition = await desk.SaveAsync(desk.Work.Live(desk.Work.Content() with { Body = "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>" }));
        await desk.SaveAsync(desk.Work.Draft(number: 2));
        Assert.Equal(1, await NightAsync());
        Assert.Equal(0, await NightAsync());
        Assert.Equal(0, (await new CheckQueries(_database).FailingAsync(desk.Work.Writer)).Works);
        await new CheckActions(_database, Some.User(() => Some.Actor(desk.Work.Agency, Power.RecordBoard))).SetRuleAsync(CheckCode.TableHeaders, desk.Work.Agency, Some.Day, true, CheckLevel.Refuse, "", null);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await NightAsync());
        Assert.Equal(1, (await new CheckQueries(_database).FailingAsync(desk.Work.Writer)).Works);
        Assert.Equal([edition.ArticleId], (await new CheckQueries(_database).FailingOfPortalAsync(desk.Work.Writer, desk.Work.Portal)).Select(w => w.ArticleId));
        Assert.Equal([edition.ArticleId], (await new ArticleQueries(_database).ListAsync(desk.Work.Writer, new(Failing: true))).Rows.Select(r => r.ArticleId));
        Assert.Empty(await new CheckQueries(_database).FailingOfPortalAsync(Some.Actor(Guid.CreateVersion7(), Power.Write), desk.Work.Portal));
    }

    [Fact]
    public async Task One_work_that_cannot_be_checked_stops_no_other_and_is_tried_again_the_next_time()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var broken = await desk.SaveAsync(desk.Work.Live(number: 1));
        await desk.SaveAsync(desk.Work.Live(number: 2));
        await using (var db = _database.CreateDbContext()) await db.Database.ExecuteSqlAsync($"UPDATE Revision SET Metadata = 'not json' WHERE EditionId = {broken.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(1, await NightAsync());
        await using (var db = _database.CreateDbContext()) await db.Database.ExecuteSqlAsync($"UPDATE Revision SET Metadata = '[]' WHERE EditionId = {broken.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(1, await NightAsync());
    }

    [Fact]
    public async Task A_work_that_repeats_a_live_one_of_another_portal_is_told_which()
    {
        const string story = "<p>Sáng ngày hội, đông đảo cán bộ và người dân các buôn đã về dự lễ khánh thành cây cầu mới bắc qua suối lớn. Cây cầu dài bốn mươi mét giúp học sinh đến trường an toàn trong mùa mưa. Mọi người cùng trồng cây hai bên đường và dọn sạch khu vực quanh cầu.</p>";
        var first = await SomeDesk.SaveAsync(_database);
        await first.SaveAsync(first.Work.Live(first.Work.Content("Khánh thành cầu mới") with { Body = story }));
        await first.SaveAsync(first.Work.Draft(first.Work.Content("Bản nháp cùng nội dung") with { Body = story }, 2));
        await NightAsync();
        var second = await SomeDesk.SaveAsync(_database, "sotnmt", withReference: false);
        var copy = second.Work.Content() with { Body = story };
        var desk = await new CheckQueries(_database).DeskAsync(second.Work.Writer, second.Work.Agency, null, copy);
        Assert.Equal(["Khánh thành cầu mới", "Cổng thông tin điện tử Sở Khoa học và Công nghệ", 100], Assert.Single(desk.Checks.Findings(copy), f => f.Code is CheckCode.Duplicate).Why.Arguments);
    }

    [Fact]
    public async Task Whoever_reads_no_drafts_there_gets_no_desk_of_the_work()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        await Assert.ThrowsAsync<RuleBroken>(() => new CheckQueries(_database).DeskAsync(Some.Actor(Guid.CreateVersion7(), Power.Write), desk.Work.Agency, edition.Id, edition.Latest.Content));
    }

    [Fact]
    public async Task The_same_day_again_replaces_a_rule_and_a_later_day_raises_its_version()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var actions = new CheckActions(_database, Some.User(() => Some.Actor(desk.Work.Agency, Power.RecordBoard)));
        await actions.SetRuleAsync(CheckCode.Headings, desk.Work.Agency, Some.Day, true, CheckLevel.Refuse, null, null);
        await actions.SetRuleAsync(CheckCode.Headings, desk.Work.Agency, Some.Day, false, CheckLevel.Warn, "QĐ 10/2024/QĐ-UBND Điều 5 khoản 2 điểm d", null);
        await actions.SetRuleAsync(CheckCode.Headings, desk.Work.Agency, Some.Day.AddDays(7), true, CheckLevel.Warn, null, null);
        var settings = await new CheckQueries(_database).SettingsAsync(Some.Actor(desk.Work.Agency, Power.RecordBoard), desk.Work.Agency);
        var row = settings.Rules.Single(r => r.Kind.Code is CheckCode.Headings);
        Assert.Equal((1, false, 2), (row.Rule.Number, row.Rule.IsOn, row.Coming!.Number));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => actions.SetRuleAsync(CheckCode.Headings, null, Some.Day, true, CheckLevel.Warn, null, null))).Refusals[0].Name);
    }

    [Fact]
    public async Task An_attachment_that_is_broken_or_a_bomb_is_kept_as_unread_and_a_good_one_is_read_once()
    {
        var files = new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));
        var reader = new FileReader(_database, files, _clock, NullLogger<FileReader>.Instance);
        var good = await files.SaveAsync(new MemoryStream(SomeFiles.Docx("Danh sách 066085012345")), "a.docx", FileKind.Attachment, TestContext.Current.CancellationToken);
        var bomb = await files.SaveAsync(new MemoryStream(SomeFiles.Docx(new string('a', 200_000_000))), "b.docx", FileKind.Attachment, TestContext.Current.CancellationToken);
        foreach (var file in new[] { good, bomb, good }) await reader.ReadAsync(file, TestContext.Current.CancellationToken);
        await using var db = _database.CreateDbContext();
        var kept = await db.FileTexts.ToDictionaryAsync(f => f.Sha256, TestContext.Current.CancellationToken);
        Assert.Equal((FileReading.Read, "Danh sách 066085012345"), (kept[good.Sha256].Reading, kept[good.Sha256].Text.Trim()));
        Assert.Equal(FileReading.Part, kept[bomb.Sha256].Reading);
        Assert.InRange(kept[bomb.Sha256].Text.Length, 0, FileText.MostCharacters);
    }

    [Fact]
    public async Task Links_of_what_was_checked_are_tried_by_the_machine_and_the_inside_is_never_asked()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        await SomeDesk.Actions(_database, () => desk.Work.Writer).CreateAsync(desk.Work.Portal, desk.Work.Content() with { Body = """<p><a href="https://gone.vn/a">Trang cũ</a> <a href="http://10.0.0.1/">Bên trong</a> <a href="mailto:a@b.vn">Thư điện tử</a></p>""" });
        var world = new World(_ => new(System.Net.HttpStatusCode.NotFound));
        Assert.Equal(2, await new ProbeLinks(_database, new LinkProbe(world), Machine("editorial.probe-links"), _clock).RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["https://gone.vn/a"], world.Asked);
        await using var db = _database.CreateDbContext();
        Assert.Equal([LinkStanding.Inner, LinkStanding.Dead], await db.LinkStates.OrderBy(l => l.Address).Select(l => l.Standing).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await new ProbeLinks(_database, new LinkProbe(world), Machine("editorial.probe-links"), _clock).RunAsync(TestContext.Current.CancellationToken));
    }

    private Task<CheckDesk> DeskAsync(SomeDesk desk, Edition edition) => new CheckQueries(_database).DeskAsync(desk.Work.Writer, desk.Work.Agency, edition.Id, edition.Latest.Content);

    private async Task<int> NightAsync()
    {
        var files = new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));
        return await new CheckLive(_database, new FileReader(_database, files, _clock, NullLogger<FileReader>.Instance), Machine("editorial.check-live"), _clock, NullLogger<CheckLive>.Instance).RunAsync(TestContext.Current.CancellationToken);
    }

    private CurrentUser Machine(string part)
    {
        var user = new CurrentUser((_, _) => Task.FromResult<Actor?>(null), _clock);
        user.EnterAsSystem(part);
        return user;
    }
}
