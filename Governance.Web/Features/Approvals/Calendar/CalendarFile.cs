using System.Globalization;
using System.Text;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcalCalendar = Ical.Net.Calendar;

namespace Governance.Web.Features.Approvals.Calendar;

/// <summary>A day read from a file, and what keeps it from being entered.</summary>
/// <param name="Number">Of the row, or of the event, from 1.</param>
/// <param name="Terms">Null when not even the day could be read.</param>
/// <param name="IsThere">The same stands in the calendar already.</param>
public sealed record CalendarFileRow(int Number, DayTerms? Terms, IReadOnlyList<Refusal> Problems, bool IsThere);

/// <summary>Days of the calendar as a workbook to be filled in, and as a calendar file (RFC 5545): given out and read back.</summary>
internal static class CalendarFile
{
    /// <summary>Days of one event that are read; a longer one is no holiday.</summary>
    private const int MostDays = 31;

    private const int MostEvents = 2000;
    private const string Worked = "WORKING-DAY", Off = "DAY-OFF", ExchangedProperty = "X-EXCHANGED", BasisProperty = "X-BASIS", ConfidenceProperty = "X-CONFIDENCE";

    internal static readonly Template Template = new("working-calendar", 1, "Lịch", "Lịch làm việc",
        ["Mỗi dòng là một ngày khác với tuần làm việc thường (thứ Hai đến thứ Sáu).", "Ghi đúng văn bản công bố ở cột Căn cứ; chưa có thì để trống, ngày đó hiện “cần kiểm tra”."],
        [
            new("day", "Ngày", TemplateKind.Day, 14, Required: true),
            new("kind", "Loại ngày", TemplateKind.Choice, 24, Required: true, Choices: [.. Enum.GetValues<DayKind>().Select(k => new TemplateChoice(Texts.Vietnamese.Of("Calendar", k), $"{k}"))]),
            new("name", "Tên", TemplateKind.Text, 40, Required: true),
            new("basis", "Căn cứ", TemplateKind.Text, 32, Hint: "Số, ký hiệu văn bản; có thể kèm Điều, khoản."),
            new("exchanged", "Hoán đổi với ngày", TemplateKind.Day, 18),
        ]);

    internal static byte[] Workbook(IEnumerable<Holiday> days, bool isSample) =>
        TemplateWriter.Write(Template, days.Select(d => (IReadOnlyList<object?>)[d.Day, $"{d.Kind}", d.Name, d.Basis?.ToString(), d.Exchanged]), isSample);

    /// <exception cref="RuleBroken">What <see cref="TemplateReader"/> refuses.</exception>
    internal static IReadOnlyList<CalendarFileRow> ReadWorkbook(byte[] content, IReadOnlyList<Holiday> there)
    {
        var rows = new Reading(there);
        foreach (var row in TemplateReader.Read(content, Template))
        {
            if (row.Problems.Count > 0 || row.Day("day") is not { } day) rows.Unreadable(row.Number, [.. row.Problems.Select(p => p.What)]);
            else rows.Add(row.Number, new(day, Enum.Parse<DayKind>(row.Text("kind")!), row.Text("name")!, Basis(row.Text("basis")), Confidence.Memory, row.Day("exchanged")));
        }
        return rows.Rows;
    }

    /// <param name="at">UTC instant of writing.</param>
    internal static byte[] Calendar(IEnumerable<Holiday> days, DateTime at)
    {
        var calendar = new IcalCalendar { ProductId = "-//Governance//Working calendar//VI" };
        foreach (var day in days)
        {
            var entry = new CalendarEvent
            {
                Uid = $"{day.Id:n}@lich-lam-viec",
                DtStamp = new CalDateTime(at, "UTC"),
                Summary = day.Name,
                Start = new CalDateTime(day.Day),
                End = new CalDateTime(day.Day.AddDays(1)),
                Transparency = "TRANSPARENT",
            };
            if (day.Kind is not DayKind.Holiday) entry.Categories.Add(day.Kind is DayKind.WorkingDay ? Worked : Off);
            if (day.Basis is { } basis) entry.AddProperty(BasisProperty, basis.ToString());
            if (day.Exchanged is { } other) entry.AddProperty(ExchangedProperty, other.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            entry.AddProperty(ConfidenceProperty, $"{day.Confidence}");
            calendar.Events.Add(entry);
        }
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>Whole-day events; of a foreign calendar each is a holiday to be checked.</summary>
    /// <exception cref="RuleBroken">Calendar.NotACalendar; Calendar.TooManyEvents.</exception>
    internal static IReadOnlyList<CalendarFileRow> ReadCalendar(byte[] content, IReadOnlyList<Holiday> there)
    {
        var rows = new Reading(there);
        var events = Events(content);
        if (events.Count > MostEvents) throw new RuleBroken(new Refusal("Calendar.TooManyEvents", MostEvents));
        foreach (var (entry, i) in events.Select((e, i) => (e, i + 1)))
        {
            if (entry.Start is not { HasTime: false } start) { rows.Unreadable(i, [new("Calendar.NotWholeDay", entry.Summary ?? "")]); continue; }
            var (first, last) = (start.Date, entry.End is { HasTime: false } end && end.Date > start.Date ? end.Date.AddDays(-1) : start.Date);
            if (last.DayNumber - first.DayNumber >= MostDays) { rows.Unreadable(i, [new("Calendar.TooLong", entry.Summary ?? "", MostDays)]); continue; }
            var kind = entry.Categories.Contains(Worked) ? DayKind.WorkingDay : entry.Categories.Contains(Off) ? DayKind.DayOff : DayKind.Holiday;
            for (var day = first; day <= last; day = day.AddDays(1))
                rows.Add(i, new(day, kind, entry.Summary ?? "", Basis(Said(entry, BasisProperty)), Confidence.Memory,
                    DateOnly.TryParseExact(Said(entry, ExchangedProperty), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other) ? other : null));
        }
        return rows.Rows;
    }

    private static List<CalendarEvent> Events(byte[] content)
    {
        try { return [.. (IcalCalendar.Load(Encoding.UTF8.GetString(content)) ?? throw new RuleBroken(new Refusal("Calendar.NotACalendar"))).Events]; }
        catch (Exception broken) when (broken is not RuleBroken) { throw new RuleBroken(new Refusal("Calendar.NotACalendar")); }
    }

    private static string? Said(CalendarEvent entry, string property) => entry.Properties[property]?.Value as string;

    private static LegalBasis? Basis(string? text) => string.IsNullOrWhiteSpace(text) ? null : LegalBasis.Parse(text);

    /// <summary>Rows as they are read, each checked against the calendar and against those before it.</summary>
    private sealed class Reading(IReadOnlyList<Holiday> there)
    {
        private readonly HashSet<DateOnly> _read = [];

        internal List<CalendarFileRow> Rows { get; } = [];

        internal void Unreadable(int number, IReadOnlyList<Refusal> problems) => Rows.Add(new(number, null, problems, false));

        internal void Add(int number, DayTerms terms)
        {
            var same = there.FirstOrDefault(h => h.Day == terms.Day);
            var isThere = same is not null && same.Kind == terms.Kind && Text.Fold(same.Name) == Text.Fold(terms.Name);
            List<Refusal> problems = isThere ? [] : [.. Holiday.WhatIsWrong(terms, there)];
            if (!_read.Add(terms.Day)) problems.Add(new("Calendar.Twice", terms.Day));
            Rows.Add(new(number, terms, problems, isThere));
        }
    }
}
