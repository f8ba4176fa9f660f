using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Governance.Tests.Platform;

public sealed class MailTests
{
    private readonly MovableClock _clock = new(new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7)));
    private readonly PostOffice _office = new();

    [Fact]
    public async Task A_mail_is_sent_once_with_its_text_in_both_forms_and_its_attachment()
    {
        await using var host = await StartAsync();
        await EnqueueAsync(host, Mail("a").Attach(new MailAttachment("lich.ics", "text/calendar; method=REQUEST", "BEGIN:VCALENDAR"u8.ToArray())));
        Assert.Equal(1, await RunAsync(host));
        Assert.Equal(0, await RunAsync(host));
        var message = Assert.Single(_office.Taken);
        Assert.Equal("Nhắc đào tạo", message.Subject);
        Assert.Contains("Kính gửi <chị>", message.TextBody);
        Assert.Contains("&lt;chị&gt;", message.HtmlBody);
        Assert.Equal("lich.ics", Assert.Single(message.Attachments).ContentDisposition!.FileName);
        Assert.Equal(MailState.Sent, (await OneAsync(host, "a")).State);
    }

    [Fact]
    public async Task Nobody_is_told_the_same_thing_twice()
    {
        await using var host = await StartAsync();
        Assert.Equal(1, await EnqueueAsync(host, Mail("a")));
        Assert.Equal(1, await EnqueueAsync(host, Mail("a"), Mail("b"), Mail("b")));
        Assert.Equal(2, await RunAsync(host));
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_holds_up_no_other()
    {
        await using var host = await StartAsync();
        _office.Broken.Add("a@example.vn");
        await EnqueueAsync(host, Mail("a", "a@example.vn"), Mail("b", "b@example.vn"));
        Assert.Equal(1, await RunAsync(host));
        Assert.Equal((MailState.Queued, "no route"), await OneAsync(host, "a") is var waiting ? (waiting.State, waiting.Problem) : default);
        _office.Broken.Clear();
        Assert.Equal(0, await RunAsync(host));
        _clock.MoveTo(_clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(1, await RunAsync(host));
    }

    [Fact]
    public async Task After_eight_tries_it_is_given_up_until_someone_sends_it_again()
    {
        await using var host = await StartAsync();
        _office.Broken.Add("a@example.vn");
        await EnqueueAsync(host, Mail("a", "a@example.vn"));
        for (var hour = 0; hour < 8; hour++)
        {
            await RunAsync(host);
            _clock.MoveTo(_clock.GetUtcNow().AddHours(1));
        }
        Assert.Equal(MailState.Failed, (await OneAsync(host, "a")).State);
        _office.Broken.Clear();
        Assert.Equal(0, await RunAsync(host));
        await using (var db = host.OpenDatabase())
        {
            (await db.Mails.SingleAsync()).Resend(null, new(Some.SystemStamp.Actor, _clock.UtcNow()));
            await db.SaveAsync(Some.SystemStamp);
        }
        Assert.Equal(1, await RunAsync(host));
    }

    [Fact]
    public async Task Who_has_no_address_waits_on_the_list_and_is_written_to_once_there_is_one()
    {
        await using var host = await StartAsync();
        var person = Some.Person();
        await using (var db = host.OpenDatabase())
        {
            db.Add(person);
            db.Mails.Add(new Mail("test/a", person.Id, null, "Nhắc đào tạo", "Nội dung", _clock.UtcNow()));
            await db.SaveAsync(Some.SystemStamp);
        }
        Assert.Equal(0, await RunAsync(host));
        var administrator = new Actor(null, "Quản trị", Some.Day, [new(Power.Administer, null, "Access.SystemAdministrator", "", new(new(2026, 1, 1)))]);
        Assert.Equal(1, (await host.Services.GetRequiredService<MailQueries>().LogAsync(administrator, MailFilter.From("no-address", null, null, null))).Total);
        await using (var db = host.OpenDatabase())
        {
            (await db.People.SingleAsync(p => p.Id == person.Id)).Change(new(person.FullName, null, Email: "moi@example.vn"), Some.By(administrator));
            await db.SaveAsync(Some.SystemStamp);
        }
        Assert.Equal(1, await RunAsync(host));
        Assert.Equal("moi@example.vn", Assert.Single(_office.Taken).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task The_log_is_the_administrators()
    {
        await using var host = await StartAsync();
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => host.Services.GetRequiredService<MailQueries>().LogAsync(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard), MailFilter.From(null, null, null, null)));
        Assert.Equal("Access.NoPower", broken.Refusals[0].Name);
    }

    private Mail Mail(string key, string address = "chi@example.vn") => new($"test/{key}", null, address, "Nhắc đào tạo", "Kính gửi <chị>\n\nMời chị dự lớp.", _clock.UtcNow());

    private static async Task<int> EnqueueAsync(TestHost host, params Mail[] mails)
    {
        await using var db = host.OpenDatabase();
        var added = await db.EnqueueOnceAsync(mails);
        await db.SaveAsync(Some.SystemStamp);
        return added;
    }

    private static async Task<int?> RunAsync(TestHost host) => (await host.Services.GetRequiredService<JobRunner>().RunAsync("mail.send")).Done;

    private static async Task<Mail> OneAsync(TestHost host, string key)
    {
        await using var db = host.OpenDatabase();
        return await db.Mails.SingleAsync(m => m.Key == $"test/{key}");
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton<IMailTransport>(_office);
    });

    private sealed class PostOffice : IMailTransport
    {
        public List<MimeMessage> Taken { get; } = [];

        public HashSet<string> Broken { get; } = [];

        public Task SendAsync(MimeMessage message, CancellationToken cancel)
        {
            if (Broken.Contains(message.To.Mailboxes.Single().Address)) throw new IOException("no route");
            Taken.Add(message);
            return Task.CompletedTask;
        }
    }
}
