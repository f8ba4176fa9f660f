namespace Governance.Web.Platform.Notices;

/// <summary>
/// Something one person is told, written in the transaction of the fact it tells. Its key is unique, so that nobody is told the same
/// thing twice; its words are kept by name, so that each reads it in their own language.
/// </summary>
public sealed class Notice
{
    private Notice() { }

    /// <param name="key">"what/which/whom": says it once.</param>
    /// <param name="text">Resource name of the sentence.</param>
    /// <param name="arguments">What the sentence names, as a refusal does.</param>
    /// <param name="about">Path of the page it leads to.</param>
    /// <param name="subject">The matter it belongs to, which may be over before anyone has read it; null = none.</param>
    /// <param name="at">UTC instant of the fact.</param>
    public Notice(string key, Guid personId, NoticeKind kind, string text, IReadOnlyList<object> arguments, string about, Guid? subject, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Key = Domain.Common.Text.Required(key, "Notices.Key", 200);
        (PersonId, Kind, Text, Arguments, About, SubjectId, At) = (personId, kind, text, arguments, about, subject, at);
    }

    public Guid Id { get; private set; }
    public string Key { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public NoticeKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<object> Arguments { get; private set; } = [];
    public string About { get; private set; } = "";
    public Guid? SubjectId { get; private set; }
    public DateTime At { get; private set; }
    public DateTime? ReadAt { get; private set; }

    /// <summary>When its matter was over, so that nothing is left to do; null = it is not, or it has none.</summary>
    public DateTime? OverAt { get; private set; }

    /// <summary>UTC instant from which it is to be mailed; null = not, or not any more.</summary>
    public DateTime? MailAt { get; private set; }

    /// <summary>Goes with others in one mail.</summary>
    public bool InDigest { get; private set; }

    public DateTime? MailedAt { get; private set; }
    public int Version { get; private set; }

    internal void Mail(NoticeSettings settings)
    {
        var way = settings.WayOf(Kind);
        (MailAt, InDigest) = (way is NoticeWay.InApp ? null : way is NoticeWay.AtOnce ? At : settings.NextDigest(At), way is NoticeWay.Digest);
    }

    /// <summary>Who has read it here needs no mail of it.</summary>
    internal void Read(DateTime at) => (ReadAt, MailAt) = (ReadAt ?? at, null);

    internal void Unread() => ReadAt = null;

    internal void Over(DateTime at) => (OverAt, MailAt) = (OverAt ?? at, null);

    internal void Mailed(DateTime at) => (MailedAt, MailAt) = (at, null);
}
