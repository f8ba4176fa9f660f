using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Notices;

/// <summary>Which of one's notices are shown.</summary>
/// <param name="Unread">Only those not read yet.</param>
/// <param name="Page">From 0.</param>
public sealed record NoticeFilter(bool Unread = false, NoticeKind? Kind = null, int Page = 0, int Size = 20)
{
    /// <summary>Reads the address; what makes no sense there is left out.</summary>
    public static NoticeFilter From(string? which, string? kind, int? page) =>
        new(which == "chua-doc", Enum.TryParse<NoticeKind>(kind, out var known) && Enum.IsDefined(known) ? known : null, Math.Clamp((page ?? 1) - 1, 0, 100_000));
}

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeRow(Guid Id, NoticeKind Kind, string Text, IReadOnlyList<object> Arguments, string About, DateTime At, DateTime? ReadAt, DateTime? OverAt, DateTime? MailedAt);

/// <param name="Total">Of the filter.</param>
public sealed record NoticeList(IReadOnlyList<NoticeRow> Rows, int Total, int Unread);

/// <summary>A mail about one's notices.</summary>
public sealed record NoticeMail(string Subject, MailState State, DateTime EnqueuedAt, DateTime? SentAt, string? Problem, bool HasNoAddress);

/// <param name="Own">What the person chose; null = nothing.</param>
/// <param name="House">What counts where they chose nothing.</param>
public sealed record NoticeChoices(NoticeSettings? Own, NoticeSettings House, string? Address);

/// <summary>A person's own notices; nobody reads another's.</summary>
public sealed class NoticeQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The bell shows no more than this many; counting stops there.</summary>
    public const int MostCounted = 100;

    public async Task<NoticeList> ListAsync(Actor reader, NoticeFilter filter)
    {
        var me = reader.PersonId ?? Guid.Empty;
        await using var db = await databases.CreateDbContextAsync();
        var mine = db.Notices.AsNoTracking().Where(n => n.PersonId == me);
        var shown = filter.Unread ? mine.Where(n => n.ReadAt == null) : mine;
        if (filter.Kind is { } kind) shown = shown.Where(n => n.Kind == kind);
        var rows = await shown.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip(filter.Page * filter.Size).Take(filter.Size)
            .Select(n => new NoticeRow(n.Id, n.Kind, n.Text, n.Arguments, n.About, n.At, n.ReadAt, n.OverAt, n.MailedAt)).ToListAsync();
        return new(rows, await shown.CountAsync(), await Unread(mine).CountAsync());
    }

    /// <returns>At most <see cref="MostCounted"/>.</returns>
    public async Task<int> UnreadAsync(Actor reader)
    {
        var me = reader.PersonId ?? Guid.Empty;
        await using var db = await databases.CreateDbContextAsync();
        return await Unread(db.Notices.Where(n => n.PersonId == me)).CountAsync();
    }

    /// <summary>The last mails about one's notices.</summary>
    public async Task<IReadOnlyList<NoticeMail>> MailsAsync(Actor reader)
    {
        var me = reader.PersonId ?? Guid.Empty;
        await using var db = await databases.CreateDbContextAsync();
        return await (from mail in db.Mails
                      where mail.PersonId == me && (mail.Kind == NoticeMails.One || mail.Kind == NoticeMails.Digest)
                      orderby mail.EnqueuedAt descending
                      select new NoticeMail(mail.Subject, mail.State, mail.EnqueuedAt, mail.SentAt, mail.Problem, mail.To == null && !db.People.Any(p => p.Id == me && p.Email != null))).Take(20).ToListAsync();
    }

    public async Task<NoticeChoices> ChoicesAsync(Actor reader)
    {
        var me = reader.PersonId ?? Guid.Empty;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await db.Set<NoticeSettings>().AsNoTracking().Where(s => s.Id == me || s.Id == NoticeSettings.House).ToListAsync();
        return new(kept.Find(s => s.Id == me && me != NoticeSettings.House), kept.Find(s => s.Id == NoticeSettings.House)?.Over(NoticeSettings.Usual) ?? NoticeSettings.Usual,
            await db.People.Where(p => p.Id == me).Select(p => p.Email).FirstOrDefaultAsync());
    }

    private static IQueryable<Notice> Unread(IQueryable<Notice> notices) => notices.Where(n => n.ReadAt == null).Take(MostCounted);
}
