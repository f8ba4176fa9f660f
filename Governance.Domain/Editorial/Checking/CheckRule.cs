using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>How a check counts from a day on, in one agency or in the whole province: its clause, its level, its switch.</summary>
public sealed class CheckRule
{
    private CheckRule() { }

    private CheckRule(CheckKind kind)
    {
        Id = Guid.CreateVersion7();
        (Code, From, IsOn, Level, Basis, Number, SetBy) = (kind.Code, new(2024, 1, 1), true, kind.Level, kind.Basis, 1, "");
    }

    /// <param name="agencyId">Null = the whole province.</param>
    /// <param name="from">First day it holds, today or later.</param>
    /// <param name="number">One more than the latest of that check there.</param>
    /// <exception cref="RuleBroken">See <see cref="Set"/>.</exception>
    public CheckRule(CheckCode code, Guid? agencyId, DateOnly from, int number, bool isOn, CheckLevel level, LegalBasis basis, string? reason, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (Code, AgencyId, From, Number) = (code, agencyId, from, number);
        Set(isOn, level, basis, reason, stamp);
    }

    public Guid Id { get; private set; }
    public CheckCode Code { get; private set; }

    /// <summary>Null = the whole province. An agency's own rule goes before the province's.</summary>
    public Guid? AgencyId { get; private set; }

    public DateOnly From { get; private set; }
    public bool IsOn { get; private set; }
    public CheckLevel Level { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;

    /// <summary>Version of the rule of that check there, from 1: stands with every result.</summary>
    public int Number { get; private set; }

    /// <summary>Why it is switched off or lowered; null otherwise.</summary>
    public string? Reason { get; private set; }

    public string SetBy { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>What the product ships with, for the whole province.</summary>
    public static IReadOnlyList<CheckRule> Shipped() => [.. CheckKind.All.Select(k => new CheckRule(k))];

    /// <summary>The record clerk of the agency for that agency, of the province for all.</summary>
    public static Refusal? WhyNotSet(Actor actor, Guid? agencyId) =>
        agencyId is { } agency ? actor.WhyNot(Power.RecordBoard, agency, LegalBasis.Regulation(20, 2))
        : actor.MayAnywhere(Power.Reorganise) ? null : new("Access.NoPower", LegalBasis.Regulation(20, 2), new Term($"Access.Power.{nameof(Power.Reorganise)}"));

    /// <param name="reason">Asked for where a check that the law asks for is switched off or only warns.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Editorial.Rule.FromThePast; Editorial.Rule.ReasonRequired.</exception>
    public void Set(bool isOn, CheckLevel level, LegalBasis basis, string? reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor, AgencyId));
        var given = Text.Optional(reason, "Editorial.Rule.Reason", 1000);
        var kind = CheckKind.Of(Code);
        List<Refusal> wrong = [];
        if (From < stamp.Day) wrong.Add(new("Editorial.Rule.FromThePast", stamp.Day));
        if (given is null && kind.IsMandatory && (!isOn || level < kind.Level)) wrong.Add(new("Editorial.Rule.ReasonRequired", kind.Basis));
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        (IsOn, Level, Basis, Reason, SetBy) = (isOn, level, basis, given, stamp.Actor.Name);
    }
}
