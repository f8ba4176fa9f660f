using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Features.Notices;

public sealed class NoticeTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Some.Instant));
    private readonly Person _reader = new(new PersonDetails("Trần Văn Duyệt", null, null, StaffKind.OwnStaff, Email: "duyet@example.vn"), Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard)));

    public NoticeTests() => _database.AddAsync(_reader).GetAwaiter().GetResult();

    [Fact]
    public async Task A_thing_is_told_once()
    {
        Assert.Equal(1, await _database.TellAsync(SomeNotices.Notice(_reader), SomeNotices.Notice(_reader)));
        Assert.Equal(0, await _database.TellAsync(SomeNotices.Notice(_reader)));
        Assert.Equal(1, await _database.TellAsync(SomeNotices.Notice(_reader, "b")));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_tell_the_same_at_once_the_database_keeps_one(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        await database.AddAsync(_reader);
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        await first.NotifyOnceAsync([SomeNotices.Notice(_reader)]);
        await second.NotifyOnceAsync([SomeNotices.Notice(_reader)]);
        await first.SaveAsync(Some.SystemStamp);
        await Assert.ThrowsAsync<DbUpdateException>(() => second.SaveAsync(Some.SystemStamp));
        Assert.Equal(1, await database.CreateDbContext().Notices.CountAsync());
    }

    [Fact]
    public async Task What_a_sentence_names_keeps_its_kind()
    {
        await _database.TellAsync(new Notice("k", _reader.Id, NoticeKind.Decided, "Notices.Work.SentBack", ["Bài “có ngoặc”", new Term("Approvals.DecisionReason.Other"), Some.Day, Some.Instant, 3], "/", null, Some.Instant));
        var row = (await Queries.ListAsync(Me, new())).Rows.Single();
        Assert.Equal(["Bài “có ngoặc”", new Term("Approvals.DecisionReason.Other"), Some.Day, Some.Instant, 3], row.Arguments);
    }

    [Fact]
    public async Task What_needs_an_act_is_mailed_at_once_and_only_once_even_when_the_job_runs_twice_at_once()
    {
        await _database.TellAsync(SomeNotices.Notice(_reader));
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try { return await RunAsync(); }
            catch (RuleBroken) { return 0; } // the other was faster
            catch (DbUpdateException) { return 0; }
        }));
        Assert.Contains(1, results);
        Assert.Equal(0, await RunAsync());
        var mail = (await MailsAsync()).Single();
        Assert.Equal(("Nguyễn Thị Viết trình bài mới “Bài a”, hạn duyệt 09:00 24/11/2026.", "/hang-doi"), (mail.Subject, mail.About));
    }

    [Fact]
    public async Task What_is_over_or_read_before_is_not_mailed()
    {
        var request = Guid.CreateVersion7();
        await _database.TellAsync(SomeNotices.Notice(_reader, "over", subject: request), SomeNotices.Notice(_reader, "read"), SomeNotices.Notice(_reader, "told", NoticeKind.Comment, request));
        await using (var db = _database.CreateDbContext())
        {
            await db.NoticesOverAsync(request, Some.Instant, NoticeKind.Waiting);
            await db.SaveAsync(Some.SystemStamp);
        }
        await Actions.ReadAsync((await Queries.ListAsync(Me, new())).Rows.Single(r => r.Arguments.Contains("Bài read")).Id);
        Assert.Equal(0, await RunAsync());
        _clock.Advance(TimeSpan.FromDays(1)); // the comment goes with the daily mail
        Assert.Equal(1, await RunAsync());
        Assert.Contains("Bài told", (await MailsAsync()).Single().Text);
    }

    [Fact]
    public async Task The_daily_mail_goes_at_the_persons_hour_with_all_of_the_day()
    {
        await Actions.ChooseAsync(false, [new(NoticeKind.Waiting, NoticeWay.Digest)], 15);
        await _database.TellAsync(SomeNotices.Notice(_reader, "một"), SomeNotices.Notice(_reader, "hai"));
        _clock.Advance(TimeSpan.FromHours(5.9)); // 14:54
        Assert.Equal(0, await RunAsync());
        _clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());
        var mail = (await MailsAsync()).Single();
        Assert.Equal("2 thông báo chưa đọc, 23/11/2026", mail.Subject);
        Assert.Contains("Bài một", mail.Text);
        Assert.Contains("Bài hai", mail.Text);
    }

    [Theory]
    [InlineData("2026-11-23 06:59", 7, "2026-11-23 07:00")]
    [InlineData("2026-11-23 07:00", 7, "2026-11-24 07:00")]
    [InlineData("2026-11-23 23:30", 0, "2026-11-24 00:00")]
    public void The_next_daily_mail_is_the_first_after_it(string at, int hour, string next)
    {
        var settings = new NoticeSettings(Me.PersonId!.Value, [], hour, Some.By(Me));
        Assert.Equal(Utc(next), settings.NextDigest(Utc(at)));
    }

    [Fact]
    public async Task Ones_own_choice_comes_before_the_houses_and_the_houses_before_the_usual()
    {
        var administrator = Some.Actor(Guid.CreateVersion7(), Power.Administer);
        await new NoticeActions(_database, Some.User(() => administrator)).ChooseAsync(true, [new(NoticeKind.Waiting, NoticeWay.InApp), new(NoticeKind.Late, NoticeWay.InApp)], 9);
        await Actions.ChooseAsync(false, [new(NoticeKind.Late, NoticeWay.AtOnce)], null);
        await using var db = _database.CreateDbContext();
        var mine = (await Telling.SettingsAsync(db, [_reader.Id]))[_reader.Id];
        Assert.Equal((NoticeWay.InApp, NoticeWay.AtOnce, NoticeWay.AtOnce, 9), (mine.WayOf(NoticeKind.Waiting), mine.WayOf(NoticeKind.Late), mine.WayOf(NoticeKind.Voided), mine.DigestHour));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ChooseAsync(true, [], 9))).Refusals[0].Name);
        Assert.Equal("Notices.NoSuchHour", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ChooseAsync(false, [], 24))).Refusals[0].Name);
    }

    [Fact]
    public async Task Nobody_sees_or_reads_anothers_notices()
    {
        await _database.TellAsync(SomeNotices.Notice(_reader));
        var id = (await Queries.ListAsync(Me, new())).Rows.Single().Id;
        var other = Some.Actor(Guid.CreateVersion7(), Enum.GetValues<Power>());
        Assert.Equal(0, (await Queries.ListAsync(other, new())).Total);
        Assert.Equal(0, await Queries.UnreadAsync(other));
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => new NoticeActions(_database, Some.User(() => other)).ReadAsync(id))).Refusals[0].Name);
        Assert.Equal(1, await Queries.UnreadAsync(Me));
    }

    public void Dispose() => _database.Dispose();

    private Actor Me => new(_reader.Id, _reader.FullName, Some.Day, []);

    private NoticeQueries Queries => new(_database);

    private NoticeActions Actions => new(_database, Some.User(() => Me));

    private Task<int> RunAsync() => ((IJob)new NoticeMails(_database, _clock)).RunAsync(CancellationToken.None);

    private async Task<List<Mail>> MailsAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Mails.AsNoTracking().ToListAsync();
    }

    private static DateTime Utc(string local) => VietnamTime.Utc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
