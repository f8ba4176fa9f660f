using Governance.Domain.Common;

namespace Governance.Web.Platform.Mail;

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>Waits for its time, or for an address.</summary>
    Queued,

    /// <summary>Handed to the mail server at this moment.</summary>
    Sending,

    Sent,

    /// <summary>Given up; a person may send it again.</summary>
    Failed,
}

/// <summary>A small file that goes with a mail (an invitation's .ics).</summary>
/// <param name="ContentType">For example "text/calendar; method=REQUEST".</param>
public sealed record MailAttachment(string Name, string ContentType, byte[] Content);

/// <summary>
/// A mail to one person, written in the transaction of the fact it tells: it is sent if and only if the fact was saved, and survives
/// a restart. Its key is unique, so that nobody is told the same thing twice.
/// </summary>
public sealed class Mail
{
    public const int MostTries = 8, MostAttachedBytes = 1024 * 1024;

    /// <summary>A mail still "sending" after this was cut off with its machine; whether it went out is not known.</summary>
    public static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(10);

    private readonly List<MailAttachmentFile> _attachments = [];

    private Mail() { }

    /// <param name="key">"room.kind/what/whom": the part before the first "/" is its kind (words under "Mail.Kind.…"); the whole says it once.</param>
    /// <param name="personId">Whom it is for; when they had no address, the one they have by then is taken.</param>
    /// <param name="to">Address; null or empty = the person has none yet: it waits on the list of those.</param>
    /// <param name="text">Plain paragraphs, an empty line between two; the HTML form is made of it, with addresses as links.</param>
    /// <param name="at">UTC instant of the fact; earliest time of sending.</param>
    /// <param name="about">Path of the page it is about, for example "/dao-tao?nam=2026".</param>
    /// <exception cref="RuleBroken">Common.Required, Common.TooLong; Mail.BadAddress.</exception>
    public Mail(string key, Guid? personId, string? to, string subject, string text, DateTime at, string? about = null)
    {
        Id = Guid.CreateVersion7();
        Key = Domain.Common.Text.Required(key, "Mail.Key", 200);
        Kind = Key.Split('/')[0];
        (PersonId, To, About, EnqueuedAt, NextTryAt) = (personId, Address(to), about, at, at);
        Subject = Domain.Common.Text.Required(subject, "Mail.Subject", 300);
        Text = string.IsNullOrWhiteSpace(text) ? throw new RuleBroken(new Refusal("Common.Required", new Term("Mail.Text"))) : text.Normalize().Trim();
    }

    public Guid Id { get; private set; }
    public string Key { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public Guid? PersonId { get; private set; }

    /// <summary>Null = no address known.</summary>
    public string? To { get; private set; }

    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? About { get; private set; }
    public MailState State { get; private set; }
    public int Tries { get; private set; }
    public DateTime EnqueuedAt { get; private set; }

    /// <summary>UTC instant before which it is not tried.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>Of the last try, whatever came of it; null before the first.</summary>
    public DateTime? TriedAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>What went wrong last: the mail server's words, or a text's name ("Mail.Problem.…").</summary>
    public string? Problem { get; private set; }

    /// <summary>Who had it sent again.</summary>
    public string? ResentBy { get; private set; }

    public IReadOnlyList<MailAttachmentFile> Attachments => _attachments;
    public int Version { get; private set; }

    /// <exception cref="RuleBroken">Mail.AttachmentsTooLarge beyond <see cref="MostAttachedBytes"/> together.</exception>
    public Mail Attach(params IEnumerable<MailAttachment> files)
    {
        foreach (var file in files) _attachments.Add(new(Id, file));
        return _attachments.Sum(a => a.Content.Length) > MostAttachedBytes ? throw new RuleBroken(new Refusal("Mail.AttachmentsTooLarge", MostAttachedBytes / 1024)) : this;
    }

    /// <summary>Claimed before it is handed over, so that a crash in between never sends it twice.</summary>
    /// <param name="address">The person's address of today, where it had none.</param>
    public void Begin(string? address, DateTime at) => (State, Tries, TriedAt, To) = (MailState.Sending, Tries + 1, at, To ?? Address(address));

    public void Sent(DateTime at) => (State, SentAt, Problem) = (MailState.Sent, at, null);

    /// <summary>Tried in vain: again after 1, 2, 4 … minutes, at most an hour; given up after <see cref="MostTries"/>.</summary>
    /// <param name="forGood">The server will never take it (no such recipient).</param>
    public void NotSent(string problem, bool forGood, DateTime at)
    {
        Problem = problem.Length > 1000 ? problem[..1000] : problem;
        State = forGood || Tries >= MostTries ? MailState.Failed : MailState.Queued;
        NextTryAt = at.AddMinutes(Math.Min(60, Math.Pow(2, Tries - 1)));
    }

    /// <summary>Why it may not be sent again: it waits for its turn anyway.</summary>
    public Refusal? WhyNotResend() => State is MailState.Queued or MailState.Sending && To is not null ? new("Mail.WaitsAlready") : null;

    /// <summary>Queues it anew at a person's wish, to the address of today.</summary>
    /// <exception cref="RuleBroken">Mail.WaitsAlready; Mail.NoAddress.</exception>
    public void Resend(string? address, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotResend());
        To = Address(address) ?? To ?? throw new RuleBroken(new Refusal("Mail.NoAddress"));
        (State, Tries, NextTryAt, ResentBy, Problem) = (MailState.Queued, 0, stamp.At, stamp.Actor.Name, null);
    }

    private static string? Address(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : MimeKit.MailboxAddress.TryParse(text.Trim(), out var address) && address.Address.Contains('@') ? address.Address
        : throw new RuleBroken(new Refusal("Mail.BadAddress", text));
}

/// <summary>See <see cref="MailAttachment"/>.</summary>
public sealed class MailAttachmentFile
{
    private MailAttachmentFile() { }

    internal MailAttachmentFile(Guid mailId, MailAttachment file) =>
        (Id, MailId, Name, ContentType, Content) = (Guid.CreateVersion7(), mailId, file.Name, file.ContentType, file.Content);

    public Guid Id { get; private set; }
    public Guid MailId { get; private set; }
    public string Name { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
}
