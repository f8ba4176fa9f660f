using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>Someone who lets others sign in their place, with all they hold in their own right and all they have delegated.</summary>
/// <param name="own">Every grant of theirs that does not come from a delegation, of any time.</param>
/// <param name="given">Every delegation they ever gave.</param>
/// <param name="received">Powers that reach them by delegation on the first day in question: named in the refusal, never passed on.</param>
public sealed class Delegator(Guid personId, string name, IReadOnlyCollection<Grant> own, IReadOnlyCollection<Delegation> given, IReadOnlyCollection<Grant>? received = null)
{
    /// <summary>Resource names of the capacities of which a deputy signs "KT.".</summary>
    private static readonly string[] Heads = ["Boards.BoardPost.Head", "Agencies.AgencyPost.HeadOfAgency"];

    /// <summary>Powers that sign, and can therefore be delegated.</summary>
    public static IReadOnlyList<Power> SigningPowers { get; } = [.. Enum.GetValues<Matter>().Select(Authority.PowerOf).Distinct()];

    /// <summary>Whoever delegates enters it in person; else the record clerk of each of the agencies, from the signed paper.</summary>
    public Refusal? WhyNotRecord(Actor actor, IEnumerable<Guid> agencies)
    {
        if (actor.PersonId == personId) return null;
        return agencies.Distinct().Any(a => !actor.May(Power.RecordBoard, a)) || !actor.MayAnywhere(Power.RecordBoard) ? new("Access.DelegationNotYours", name) : null;
    }

    /// <summary>What this person can delegate on some day from <paramref name="day"/> on: held in their own right.</summary>
    public IEnumerable<DelegationScope> Delegable(DateOnly day) =>
        from grant in own
        where grant.AgencyId is not null && (grant.Period.Until is null || day < grant.Period.Until)
        from matter in Authority.MattersOf(grant.Power)
        select new DelegationScope(grant.AgencyId!.Value, matter) into scope
        group scope by scope into each
        select each.Key;

    /// <summary>"KT." when a deputy signs for the head, as far as the registers tell; null when they do not.</summary>
    /// <param name="to">What the delegate is, in their own right, at that time.</param>
    public SigningForm? FormFor(IReadOnlyCollection<DelegationScope> scope, DateOnly day, Deputyship to) =>
        scope.Count == 0 ? null
        : scope.All(s => Holds(s, day, Heads[0]) && to.DeputyHeadOfBoardIn.Contains(s.AgencyId) || Holds(s, day, Heads[1]) && to.LeaderIn.Contains(s.AgencyId)) ? SigningForm.ForHead
        : scope.All(s => Heads.Any(h => Holds(s, day, h))) ? null : SigningForm.ByDelegation;

    /// <summary>Everything that is wrong with the terms, all at once.</summary>
    public IEnumerable<Refusal> WhatIsWrong(DelegationTerms terms, Deputyship to, Stamp stamp)
    {
        if (WhyNotRecord(stamp.Actor, terms.Scope.Select(s => s.AgencyId)) is { } refusal) yield return refusal;
        if (terms.ToPersonId == personId) yield return new("Access.DelegateToSelf", name);
        if (terms.Scope.Count == 0) yield return new("Access.DelegationOfNothing");
        foreach (var (text, field) in new[] { (terms.FromTitle, "Access.Delegation.FromTitle"), (terms.ToTitle, "Access.Delegation.ToTitle"), (terms.DecisionNumber, "Access.Delegation.Number") })
            if (Text.Clean(text) == "") yield return new("Common.Required", new Term(field));
        if (terms.UpTo <= 0) yield return new("Access.DelegatedAmountNotPositive");
        if (terms.UpTo is not null && !terms.Scope.Any(s => HasAmount(s.Matter))) yield return new("Access.DelegationHasNoAmount");
        if (terms.DecisionDate > stamp.Day) yield return new("Access.DelegationInFuture", terms.DecisionDate);
        if (terms.From < terms.DecisionDate) yield return new("Access.DelegationBeforeSigned", terms.From, terms.DecisionDate);
        var form = FormFor(terms.Scope, terms.From, to);
        if (form is { } known && known != terms.Form) yield return new("Access.DelegationForm", SignedFor.Basis, SignedFor.Mark(known), SignedFor.Mark(terms.Form));
        if (terms.Until is null && terms.Form is SigningForm.ByDelegation) yield return new("Access.DelegationWithoutEnd", SignedFor.Basis);
        if (terms.Until <= terms.From)
        {
            yield return new("Common.PeriodEndsBeforeItStarts", terms.From, terms.Until);
            yield break;
        }
        var period = new Period(terms.From, terms.Until);
        foreach (var scope in terms.Scope)
        {
            if (!HoldsThrough(scope, period)) yield return WhyNotHeld(scope, period);
            if (given.FirstOrDefault(d => d.ToPersonId == terms.ToPersonId && d.Effective?.Overlaps(period) is true && d.Scope.Any(s => (s.AgencyId, s.Matter) == (scope.AgencyId, scope.Matter))) is { } same)
                yield return new("Access.DelegatedAlready", new Term($"Access.Matter.{scope.Matter}"), same.DecisionNumber, same.Period.From);
        }
    }

    /// <exception cref="RuleBroken">All that <see cref="WhatIsWrong"/> finds.</exception>
    public Delegation Delegate(DelegationTerms terms, Deputyship to, Stamp stamp)
    {
        var wrong = WhatIsWrong(terms, to, stamp).ToList();
        return wrong.Count > 0 ? throw new RuleBroken(wrong) : new(personId, terms);
    }

    /// <summary>Why this delegation may not be revoked: neither the delegator nor the record clerk, or over already.</summary>
    /// <param name="scope">The delegation's own; given apart where it was read apart.</param>
    public Refusal? WhyNotRevoke(Actor actor, Delegation delegation, IEnumerable<DelegatedMatter>? scope = null) =>
        WhyNotRecord(actor, (scope ?? delegation.Scope).Select(s => s.AgencyId))
        ?? (delegation.Effective is not { } effective || effective.Until <= actor.Day ? new("Access.DelegationOver", delegation.DecisionNumber) : null);

    /// <param name="from">First day on which it no longer counts; not before today, because what was signed until now stays signed.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotRevoke"/>; Access.RevokedInPast; Access.OnlyShortens; Common.Required without a reason.</exception>
    public void Revoke(Delegation delegation, DateOnly from, string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRevoke(stamp.Actor, delegation)
            ?? (from < stamp.Day ? new Refusal("Access.RevokedInPast", stamp.Day) : null)
            ?? (from >= delegation.Effective!.Value.Until ? new Refusal("Access.OnlyShortens", delegation.Effective.Value.Until) : null));
        delegation.Revoke(from, reason);
    }

    /// <summary>Whether an amount in đồng is signed there, which a delegation can bound.</summary>
    public static bool HasAmount(Matter matter) => matter is Matter.Statements or Matter.Allocations;

    private bool Holds(DelegationScope scope, DateOnly day, string title) => Of(scope).Any(g => g.Title == title && g.Period.Contains(day));

    /// <summary>A renewal is a new row, so several periods one after another may cover it.</summary>
    private bool HoldsThrough(DelegationScope scope, Period period)
    {
        DateOnly? reached = period.From;
        foreach (var held in Of(scope).Select(g => g.Period).OrderBy(p => p.From))
            if (reached is { } day && held.From <= day && !(held.Until <= day)) reached = held.Until;
        return reached is null || period.Until <= reached;
    }

    private Refusal WhyNotHeld(DelegationScope scope, Period period)
    {
        var matter = new Term($"Access.Matter.{scope.Matter}");
        if (Of(scope).Where(g => g.Period.Overlaps(period)).MinBy(g => g.Period.From) is { } part)
            return new("Access.DelegatesTooLong", name, matter, part.Period.From > period.From ? part.Period.From : LastDay(scope, period));
        return received?.Any(g => g.AgencyId == scope.AgencyId && g.OnBehalf?.Matter == scope.Matter) is true
            ? new("Access.PassesOn", SignedFor.Basis, name, matter)
            : new("Access.DelegatesWhatIsNotHeld", name, matter);
    }

    private DateOnly LastDay(DelegationScope scope, Period period) =>
        Of(scope).Where(g => g.Period.Overlaps(period)).Max(g => g.Period.Until ?? DateOnly.MaxValue).AddDays(-1);

    private IEnumerable<Grant> Of(DelegationScope scope) =>
        own.Where(g => g.OnBehalf is null && g.Power == Authority.PowerOf(scope.Matter) && (g.AgencyId is null || g.AgencyId == scope.AgencyId));
}

/// <summary>Where someone is a deputy or a leader, on the first day of a delegation: what decides between "KT." and "TUQ.".</summary>
/// <param name="DeputyHeadOfBoardIn">Agencies on whose board they are Phó Trưởng ban.</param>
/// <param name="LeaderIn">Agencies of which an appointment says that they are a leader.</param>
public sealed record Deputyship(IReadOnlyCollection<Guid> DeputyHeadOfBoardIn, IReadOnlyCollection<Guid> LeaderIn)
{
    public static readonly Deputyship None = new([], []);
}
