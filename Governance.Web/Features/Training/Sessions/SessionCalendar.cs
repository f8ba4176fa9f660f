using Governance.Domain.Common;
using Governance.Domain.Training;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>
/// A session as a calendar file (RFC 5545, 5546). Times are written in UTC, so that no calendar needs to know Vietnam's; several days with hours
/// are one event that repeats daily, several whole days are one long event.
/// </summary>
internal static class SessionCalendar
{
    internal const string Publish = "PUBLISH", Request = "REQUEST", Cancel = "CANCEL";

    /// <param name="method">PUBLISH for who only looks, REQUEST and CANCEL for who is on the list.</param>
    /// <param name="id">The same as long as it is the same seat.</param>
    /// <param name="sequence">Calendars take the highest.</param>
    /// <param name="address">Of the session's page.</param>
    /// <param name="organizer">Mail address.</param>
    /// <param name="guest">Name and mail address; null = nobody in particular.</param>
    /// <param name="at">UTC instant of writing.</param>
    internal static byte[] Write(TrainingSession session, string title, string method, Guid id, int sequence, string address, string organizer, (string Name, string? Address)? guest, DateTime at)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{id:n}@dao-tao",
            Sequence = sequence,
            DtStamp = new CalDateTime(at, "UTC"),
            Summary = title,
            Location = session.Place == "" ? session.Link : session.Place,
            Description = string.Join('\n', new[] { session.Provider, session.Trainer, session.Link, address }.OfType<string>()),
            Url = new Uri(address),
            Organizer = new Organizer($"mailto:{organizer}"),
            Status = method is Cancel || session.State is SessionState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        When(entry, session);
        if (guest is { Address: { } mail } someone) entry.Attendees.Add(new Attendee($"mailto:{mail}") { CommonName = someone.Name, Rsvp = method is Request, Role = ParticipationRole.RequiredParticipant });
        var calendar = new Calendar { Method = method, ProductId = "-//Governance//Training//VI" };
        calendar.Events.Add(entry);
        return System.Text.Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static void When(CalendarEvent entry, TrainingSession session)
    {
        if (session is not { StartsAt: { } from, EndsAt: { } until })
        {
            (entry.Start, entry.End) = (new CalDateTime(session.FirstDay), new CalDateTime(session.LastDay.AddDays(1)));
            return;
        }
        (entry.Start, entry.End) = (Instant(session.FirstDay, from), Instant(session.FirstDay, until));
        if (session.Days.Count > 1) entry.RecurrenceRule = new RecurrenceRule(FrequencyType.Daily) { Count = session.Days.Count };
    }

    private static CalDateTime Instant(DateOnly day, TimeOnly time) => new(VietnamTime.Utc(day.ToDateTime(time)), "UTC");
}
