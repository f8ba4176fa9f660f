using System.Globalization;
using Governance.Web.Platform.Mail;

namespace Governance.Web.Features.Training.Reminders;

/// <summary>What the log of reminders shows.</summary>
/// <param name="Page">From 0.</param>
public sealed record ReminderFilter(int Year, MailState? State = null, string? Search = null, int Page = 0, int Size = 25)
{
    /// <summary>Reads what stands in the URL; what makes no sense there is left out.</summary>
    internal static ReminderFilter From(int? year, string? state, string? search, int? page, DateOnly today) => new(year is > 2000 and < 2100 ? year.Value : today.Year,
        Enum.TryParse<MailState>(state, out var known) && Enum.IsDefined(known) ? known : null, search, Math.Max(0, (page ?? 1) - 1));
}

/// <summary>How reminding stands, as far as the reader may know it.</summary>
/// <param name="Days">Days before the end of this year, the most first.</param>
/// <param name="Next">Next day on which the machine reminds; null = none this year.</param>
/// <param name="Owing">People who still owe this year's duty.</param>
/// <param name="WithoutAddress">Of them, those who have no mail address.</param>
/// <param name="RemindedToday">Of them, those who were reminded by hand today already.</param>
/// <param name="WithoutClerk">Names of agencies where people owe it and nobody keeps the records.</param>
public sealed record ReminderState(IReadOnlyList<int> Days, DateOnly? Next, int Owing, int WithoutAddress, int RemindedToday, IReadOnlyList<string> WithoutClerk);

/// <summary>A mail on the log.</summary>
/// <param name="Key">See <see cref="ReminderMails"/>.</param>
/// <param name="To">Address it went to, or the person's of today; null = none.</param>
public sealed record ReminderRow(Guid Id, string Key, string? Person, string? To, MailState State, DateTime EnqueuedAt, DateTime? SentAt, string? Problem)
{
    /// <summary>Whether it is the list for a record clerk.</summary>
    public bool IsDigest => Key.StartsWith(ReminderMails.Digest, StringComparison.Ordinal);

    /// <summary>Days before the end of the year; null = a person sent it.</summary>
    public int? DaysBefore => int.TryParse(Key.Split('/')[2], CultureInfo.InvariantCulture, out var days) ? days : null;

    internal static string ByHand(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Count">Of the filter, on all pages.</param>
/// <param name="States">Of the year, whatever state is chosen.</param>
public sealed record ReminderLog(IReadOnlyList<ReminderRow> Rows, int Count, IReadOnlyDictionary<MailState, int> States);
