using System.Globalization;
using Governance.Domain.Training;
using Governance.Web.Platform.Mail;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training.Reminders;

/// <summary>The words of reminders, in Vietnamese whoever's screen they are sent from.</summary>
/// <param name="Step">What makes it one sending: the days left, or the day on which a person sent it. A mail goes out once a person, year and step.</param>
/// <param name="At">UTC.</param>
internal sealed record ReminderMails(int Year, string Step, DateOnly Today, DateTime At)
{
    internal const string Reminder = "training.reminder", Digest = "training.digest";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");

    /// <summary>One to each person, however many agencies they owe it in.</summary>
    internal IEnumerable<Mail> ToPeople(IEnumerable<DutyRow> owing) =>
        from person in owing.GroupBy(d => d.PersonId)
        let agencies = string.Join("; ", person.Select(d => Say("Training.Mail.Capacity", Capacities(d), d.AgencyName)))
        select new Mail($"{Reminder}/{Year}/{Step}/{person.Key:n}", person.Key, null, Say("Training.Mail.Subject", Year, DaysLeft),
            Say("Training.Mail.Text", person.First().PersonName, agencies, Today, Year, DaysLeft), At, $"/dao-tao?nam={Year}");

    /// <summary>One to each record clerk of an agency where someone owes it.</summary>
    internal IEnumerable<Mail> ToClerks(IEnumerable<DutyRow> owing, ILookup<Guid, Guid> clerks) =>
        from agency in owing.GroupBy(d => (d.AgencyId, d.AgencyCode, d.AgencyName))
        from clerk in clerks[agency.Key.AgencyId]
        let people = string.Join('\n', agency.Select((d, i) => Say("Training.Mail.Line", i + 1, d.PersonName, Capacities(d))))
        select new Mail($"{Digest}/{Year}/{Step}/{agency.Key.AgencyId:n}/{clerk:n}", clerk, null, Say("Training.Mail.DigestSubject", Year, agency.Count(), agency.Key.AgencyName),
            Say("Training.Mail.DigestText", agency.Key.AgencyName, agency.Count(), Year, DaysLeft, people), At, $"/dao-tao?nam={Year}&co-quan={agency.Key.AgencyCode}");

    private int DaysLeft => Math.Max(0, new DateOnly(Year, 12, 31).DayNumber - Today.DayNumber);

    private static string Capacities(DutyRow duty) => string.Join(", ", duty.Capacities.Select(c => Say($"Training.{nameof(DutyCapacity)}.{c}")));

    private static string Say(string key, params object[] arguments) =>
        string.Format(CultureInfo.GetCultureInfo("vi-VN"), Texts.Find(key, Vietnamese)!, [.. arguments.Select(a => a is DateOnly day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : a)]);
}
