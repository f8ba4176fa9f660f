using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>How a day differs from the plain week.</summary>
public enum DayKind
{
    /// <summary>Ngày nghỉ lễ, tết.</summary>
    Holiday,

    /// <summary>Nghỉ bù, nghỉ hoán đổi: a working day taken off in exchange.</summary>
    DayOff,

    /// <summary>Làm bù: a Saturday or Sunday worked in exchange.</summary>
    WorkingDay,
}

/// <summary>A day of the working calendar as it is entered.</summary>
/// <param name="Basis">The notice or law that says so; null = not known yet.</param>
/// <param name="Confidence">Anything but <see cref="Confidence.Read"/> is shown as "cần kiểm tra"; it counts all the same.</param>
/// <param name="Exchanged">The day it is exchanged with; null for none.</param>
public sealed record DayTerms(DateOnly Day, DayKind Kind, string Name, LegalBasis? Basis = null, Confidence Confidence = Confidence.Memory, DateOnly? Exchanged = null);

/// <summary>
/// A day on which offices are closed though it is Monday to Friday, or open though it is not. Entered by the province's record clerk
/// for all, by an agency's for itself; none is built in.
/// </summary>
public sealed class Holiday
{
    private Holiday() { }

    /// <param name="agencyId">Whose day it is; null = everybody's.</param>
    /// <param name="others">The days of that agency, or of everybody, that are there already.</param>
    /// <param name="batch">Brought in together with others, to be taken back together; null = by itself.</param>
    /// <exception cref="RuleBroken">With every reason at once: no power, no name, Calendar.NotWeekend, Calendar.ClosedAnyway, Calendar.There, Calendar.ExchangedWithItself.</exception>
    public Holiday(Guid? agencyId, DayTerms terms, IEnumerable<Holiday> others, Stamp stamp, Guid? batch = null)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, BatchId, EnteredAt, EnteredByName) = (agencyId, batch, stamp.At, stamp.Actor.Name);
        Change(terms, others, stamp);
    }

    public Guid Id { get; private set; }

    /// <summary>Null = every agency.</summary>
    public Guid? AgencyId { get; private set; }

    public DateOnly Day { get; private set; }
    public DayKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public LegalBasis? Basis { get; private set; }
    public Confidence Confidence { get; private set; }
    public DateOnly? Exchanged { get; private set; }

    /// <summary>What was brought in at one time has one; null = entered by itself.</summary>
    public Guid? BatchId { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime EnteredAt { get; private set; }

    public string EnteredByName { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>Whether a person has yet to look at the text it rests on.</summary>
    public bool NeedsCheck => Confidence is not Confidence.Read;

    /// <summary>What the plain week says: no work on Saturday and Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <returns>Null to the province's record clerk for everybody's days, to an agency's for its own; else Calendar.ProvinceOnly or Access.NoPower.</returns>
    public static Refusal? WhyNotSet(Actor actor, Guid? agencyId) =>
        agencyId is { } agency ? actor.WhyNot(Power.RecordBoard, agency)
        : actor.MayAnywhere(Power.RecordBoard) && actor.MayAnywhere(Power.Reorganise) ? null : new("Calendar.ProvinceOnly");

    /// <summary>Everything that keeps such a day from being entered, all at once.</summary>
    public static IEnumerable<Refusal> WhatIsWrong(DayTerms terms, IEnumerable<Holiday> others)
    {
        if (Text.Clean(terms.Name) == "") yield return new("Common.Required", new Term("Calendar.Name"));
        if (terms.Kind is DayKind.WorkingDay && !IsWeekend(terms.Day)) yield return new("Calendar.NotWeekend", terms.Day);
        if (terms.Kind is DayKind.DayOff && IsWeekend(terms.Day)) yield return new("Calendar.ClosedAnyway", terms.Day);
        if (terms.Exchanged == terms.Day) yield return new("Calendar.ExchangedWithItself");
        if (others.FirstOrDefault(o => o.Day == terms.Day) is { } there) yield return new("Calendar.There", terms.Day, there.Name);
    }

    /// <exception cref="RuleBroken">As the constructor.</exception>
    public void Change(DayTerms terms, IEnumerable<Holiday> others, Stamp stamp)
    {
        var problems = new[] { WhyNotSet(stamp.Actor, AgencyId) }.OfType<Refusal>().Concat(WhatIsWrong(terms, others.Where(o => o.Id != Id))).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        (Day, Kind, Name, Basis, Confidence, Exchanged) = (terms.Day, terms.Kind, Text.Required(terms.Name, "Calendar.Name", 200), terms.Basis, terms.Confidence, terms.Exchanged);
    }

    /// <returns>Calendar.Confirmed, Calendar.ConfirmNeedsBasis, or what <see cref="WhyNotSet"/> says.</returns>
    public Refusal? WhyNotConfirm(Actor actor) =>
        WhyNotSet(actor, AgencyId) ?? (!NeedsCheck ? new("Calendar.Confirmed") : Basis is null ? new Refusal("Calendar.ConfirmNeedsBasis") : null);

    /// <summary>Someone has read the text it rests on.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotConfirm"/> says.</exception>
    public void Confirm(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotConfirm(stamp.Actor));
        Confidence = Confidence.Read;
    }

    /// <summary>As the user's own suggestion for the same date of another year: the date is theirs to judge, so that it is to be checked anew and rests on nothing yet.</summary>
    /// <returns>Null for 29 February in a year without it, and for what is no holiday: exchanges are decided anew each year.</returns>
    public DayTerms? SuggestedFor(int year) =>
        Kind is not DayKind.Holiday || Day.Day > DateTime.DaysInMonth(year, Day.Month) ? null : new(new(year, Day.Month, Day.Day), Kind, Name);
}
