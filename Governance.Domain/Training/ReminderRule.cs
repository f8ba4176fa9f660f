using System.Globalization;
using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>
/// How many days before the end of a year those who still owe its duty are reminded by mail, from a year on, in the whole province.
/// The regulation fixes none: it is a setting of the province.
/// </summary>
public sealed class ReminderRule
{
    /// <summary>At most so many steps a year.</summary>
    public const int MostSteps = 6;

    private ReminderRule() { }

    /// <param name="fromYear">First calendar year it holds for.</param>
    /// <inheritdoc cref="Set"/>
    public ReminderRule(int fromYear, IReadOnlyCollection<int> days, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor));
        (Id, FromYear) = (Guid.CreateVersion7(), fromYear);
        Set(days, stamp);
    }

    public Guid Id { get; private set; }
    public int FromYear { get; private set; }

    /// <summary>"90,30,7": <see cref="Days"/> as stored; empty = nobody is reminded.</summary>
    public string Steps { get; private set; } = Written(Usual);

    public int Version { get; private set; }

    /// <summary>Days before the end of the year, the most first.</summary>
    public IReadOnlyList<int> Days => [.. Steps.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(d => int.Parse(d, CultureInfo.InvariantCulture))];

    /// <summary>Where the province has set nothing: 90, 30 and 7 days.</summary>
    public static IReadOnlyList<int> Usual { get; } = [90, 30, 7];

    /// <summary>The rule of the province binds every agency: its record clerk sets it.</summary>
    public static Refusal? WhyNotSet(Actor actor) => DutyRule.WhyNotSetForAll(actor);

    /// <param name="days">Each once, 1 to 365, at most <see cref="MostSteps"/>; none = nobody is reminded by the machine.</param>
    /// <exception cref="RuleBroken">Not the province's record clerk; Training.RuleForThePast; Training.ReminderDays.</exception>
    public void Set(IReadOnlyCollection<int> days, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor));
        List<Refusal> wrong = [];
        if (FromYear < stamp.Day.Year) wrong.Add(new("Training.RuleForThePast", stamp.Day.Year));
        if (days.Count > MostSteps || days.Any(d => d is < 1 or > 365)) wrong.Add(new("Training.ReminderDays", MostSteps));
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        Steps = Written(days);
    }

    /// <summary>Reads "90, 30, 7" as people type it; empty = none.</summary>
    /// <exception cref="RuleBroken">Training.ReminderDays where something in it is no number.</exception>
    public static IReadOnlyList<int> Read(string? text)
    {
        var words = (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        var days = words.Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0).ToList();
        return days.Contains(0) ? throw new RuleBroken(new Refusal("Training.ReminderDays", MostSteps)) : days;
    }

    private static string Written(IEnumerable<int> days) => string.Join(',', days.Distinct().OrderDescending().Select(d => d.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>All rules; the latest that has begun counts.</summary>
public sealed class ReminderRules(IEnumerable<ReminderRule> rules)
{
    public IReadOnlyList<int> For(int year) => rules.Where(r => r.FromYear <= year).MaxBy(r => r.FromYear)?.Days ?? ReminderRule.Usual;

    /// <summary>
    /// The step that a year has reached on a day: the fewest of the days set that are not fewer than those left. A step missed (the
    /// machine was down) is made up for; one that was overtaken by the next is not.
    /// </summary>
    /// <returns>Null before the first step, where there is none, and once the year is over.</returns>
    public int? StepOn(int year, DateOnly today)
    {
        var left = new DateOnly(year, 12, 31).DayNumber - today.DayNumber;
        return left < 0 ? null : For(year).Where(d => left <= d).Select(d => (int?)d).Min();
    }

    /// <summary>The next day on which the machine reminds, after today; null = none this year.</summary>
    public DateOnly? NextAfter(int year, DateOnly today) =>
        For(year).Select(d => new DateOnly(year, 12, 31).AddDays(-d)).Where(d => d > today).Select(d => (DateOnly?)d).Min();
}
