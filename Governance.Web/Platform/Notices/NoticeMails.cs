using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Post = Governance.Web.Platform.Mail.Mail;

namespace Governance.Web.Platform.Notices;

/// <summary>Each minute: what is to be mailed and still has a point goes into the mail outbox, at once one by one, by day in one mail a person.</summary>
public sealed class NoticeMails(IDbContextFactory<GovernanceDb> databases, TimeProvider clock) : IJob
{
    internal const string Name = "notices.mail", One = "notices.one", Digest = "notices.digest";

    /// <summary>Notices a run, whole people where they want one mail a day; the rest goes with the next.</summary>
    private const int Batch = 1000;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        var waiting = await db.Notices.Where(n => n.MailAt <= now && n.ReadAt == null && n.OverAt == null).OrderBy(n => n.MailAt).ThenBy(n => n.PersonId).Take(Batch).ToListAsync(cancel);
        var mails = waiting.Where(n => !n.InDigest).Select(n => new Post($"{One}/{n.Id:n}", n.PersonId, null, Subject(n), Texts.Vietnamese["Notices.Mail.One", Sentence(n)], n.At, n.About))
            .Concat(waiting.Where(n => n.InDigest).GroupBy(n => n.PersonId).Select(g => DigestOf(g.Key, [.. g], now))).ToList();
        foreach (var notice in waiting) notice.Mailed(now);
        await Mail.MailFeature.EnqueueOnceAsync(db, mails, cancel);
        await db.SaveAsync(new(Actor.System(Name, clock.Today()), now), cancel);
        return mails.Count;
    }

    private static Post DigestOf(Guid person, IReadOnlyList<Notice> notices, DateTime now)
    {
        var lines = notices.OrderBy(n => n.Kind).ThenBy(n => n.At).GroupBy(n => n.Kind)
            .Select(g => $"{Texts.Vietnamese.Of("Notices", g.Key)}\n{string.Join('\n', g.Select(n => $"- {Sentence(n)}"))}");
        return new($"{Digest}/{person:n}/{notices.Min(n => n.Id):n}", person, null, Texts.Vietnamese["Notices.Mail.DigestSubject", notices.Count, VietnamTime.DayOf(now)],
            Texts.Vietnamese["Notices.Mail.Digest", notices.Count, string.Join("\n\n", lines)], now, "/thong-bao");
    }

    private static string Sentence(Notice notice) => Texts.Vietnamese[notice.Text, [.. notice.Arguments]];

    /// <summary>The sentence itself, cut at a word where it is too long for a subject.</summary>
    private static string Subject(Notice notice)
    {
        const int Most = 150;
        var text = Domain.Common.Text.Clean(Sentence(notice));
        return text.Length <= Most ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..(text.LastIndexOf(' ', Most - 1) is > 0 and var cut ? cut : Most - 1)]}…");
    }
}
