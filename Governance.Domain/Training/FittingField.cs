using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>
/// That training in a field meets the duty of a capacity, from a day on, in the whole province. Điều 12 asks for knowledge that fits
/// the field of the post and names no courses: these rows say which do, and the province changes them.
/// </summary>
public sealed class FittingField
{
    private FittingField() { }

    /// <summary>A row that the product ships with.</summary>
    private FittingField(DutyCapacity capacity, TrainingField field)
    {
        Id = Guid.CreateVersion7();
        (Capacity, Field, From, Basis) = (capacity, field, new(2024, 1, 1), LegalBasis.Regulation(12));
    }

    /// <exception cref="RuleBroken">See <see cref="FittingFields.Add"/>.</exception>
    internal FittingField(DutyCapacity capacity, TrainingField field, DateOnly from, LegalBasis basis)
    {
        Id = Guid.CreateVersion7();
        (Capacity, Field, From, Basis) = (capacity, field, from, basis);
    }

    public Guid Id { get; private set; }
    public DutyCapacity Capacity { get; private set; }
    public TrainingField Field { get; private set; }

    /// <summary>Sessions that end on or after this day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>First day on which it fits no longer; null = open.</summary>
    public DateOnly? Until { get; private set; }

    public LegalBasis Basis { get; private set; } = null!;
    public int Version { get; private set; }

    public static Refusal? WhyNotSet(Actor actor) => DutyRule.WhyNotSetForAll(actor);

    /// <summary>
    /// Until the province says otherwise, from the first year of the regulation on: what the work of each capacity rests on. Security of
    /// information serves both.
    /// </summary>
    public static IReadOnlyList<FittingField> Shipped() =>
    [
        new(DutyCapacity.BoardMember, TrainingField.Editing), new(DutyCapacity.BoardMember, TrainingField.Management), new(DutyCapacity.BoardMember, TrainingField.InformationSecurity),
        new(DutyCapacity.TechnicalAdministrator, TrainingField.TechnicalAdministration), new(DutyCapacity.TechnicalAdministrator, TrainingField.InformationSecurity),
    ];

    /// <summary>Why it may not be ended: not the province's record clerk, or it has an end already.</summary>
    public Refusal? WhyNotEnd(Actor actor) => WhyNotSet(actor) ?? (Until is { } until ? new("Training.FieldEnded", until) : null);

    /// <param name="until">First day on which it fits no longer: after it began, and not in a year that is over, whose duties stand.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotEnd"/>; Common.PeriodEndsBeforeItStarts; Training.RuleForThePast.</exception>
    public void End(DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotEnd(stamp.Actor) ?? FittingFields.WhyNotOn(until, stamp));
        Until = new Period(From, until).Until;
    }

    internal bool Holds(DateOnly day) => From <= day && !(Until <= day);
}

/// <summary>All of them; where none is kept, those that the product ships with.</summary>
public sealed class FittingFields(IReadOnlyCollection<FittingField> rows)
{
    private readonly ILookup<(DutyCapacity, TrainingField), FittingField> _rows = (rows.Count > 0 ? rows : FittingField.Shipped()).ToLookup(r => (r.Capacity, r.Field));

    public static FittingFields Usual { get; } = new([]);

    /// <summary>Whether a session in that field that ended on that day meets the duty of that capacity.</summary>
    public bool Fit(DutyCapacity capacity, TrainingField field, DateOnly day) => _rows[(capacity, field)].Any(r => r.Holds(day));

    /// <summary>Lets a field fit a capacity from a day on.</summary>
    /// <param name="from">Not in a year that is over, whose duties stand.</param>
    /// <param name="basis">The paper that says so, for example of the province.</param>
    /// <exception cref="RuleBroken">Not the province's record clerk; Training.RuleForThePast; Training.FitsAlready where it does on that day or later.</exception>
    public FittingField Add(DutyCapacity capacity, TrainingField field, DateOnly from, LegalBasis basis, Stamp stamp)
    {
        Refusal.ThrowIfAny(FittingField.WhyNotSet(stamp.Actor) ?? WhyNotOn(from, stamp)
            ?? (_rows[(capacity, field)].Any(r => !(r.Until <= from)) ? new Refusal("Training.FitsAlready") : null));
        return new(capacity, field, from, basis);
    }

    internal static Refusal? WhyNotOn(DateOnly day, Stamp stamp) => day.Year < stamp.Day.Year ? new("Training.RuleForThePast", stamp.Day.Year) : null;
}
