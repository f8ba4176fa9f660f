using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>For what a route is laid; null = for all. The narrower one wins: flag before section before kind.</summary>
public sealed record RouteScope(RequestKind? Kind = null, Guid? SectionId = null, RequestFlag? Flag = null)
{
    internal int Narrowness => (Flag is null ? 0 : 4) + (SectionId is null ? 0 : 2) + (Kind is null ? 0 : 1);

    internal bool Covers(RequestKind kind, Guid? section, IReadOnlyCollection<RequestFlag> flags) =>
        (Kind is null || Kind == kind) && (SectionId is null || SectionId == section) && (Flag is not { } flag || flags.Contains(flag));
}

/// <summary>
/// The way of a request through a board, from a day on; a later row for the same scope replaces it, one without steps ends it.
/// What is on its way keeps the steps it began with. The regulation fixes no steps: they are each board's own (Điều 10.4, 20).
/// </summary>
public sealed class Route
{
    public const int MostSteps = 10;

    private Route() { }

    /// <param name="from">Today or later: what was decided, was decided by the route of its day.</param>
    /// <param name="steps">Empty = from that day on the broader route applies again.</param>
    /// <exception cref="RuleBroken">Access.NoPower and whatever is wrong with the steps, all at once.</exception>
    public Route(Guid agencyId, RouteScope scope, DateOnly from, IReadOnlyList<RouteStep> steps, Stamp stamp)
    {
        if (WhatIsWrong(agencyId, from, steps, stamp).ToList() is { Count: > 0 } problems) throw new RuleBroken(problems);
        Id = Guid.CreateVersion7();
        (AgencyId, Kind, SectionId, Flag, From) = (agencyId, scope.Kind, scope.SectionId, scope.Flag, from);
        Steps = [.. steps.Select(s => s with { Name = Text.Clean(s.Name) })];
        (EnteredByName, EnteredAt) = (stamp.Actor.Name, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public RequestKind? Kind { get; private set; }
    public Guid? SectionId { get; private set; }
    public RequestFlag? Flag { get; private set; }

    /// <summary>First day on which it applies.</summary>
    public DateOnly From { get; private set; }

    public IReadOnlyList<RouteStep> Steps { get; private set; } = [];
    public string EnteredByName { get; private set; } = "";

    /// <summary>UTC instant; of two rows of one day for one scope the later entered applies.</summary>
    public DateTime EnteredAt { get; private set; }

    public int Version { get; private set; }
    public RouteScope Scope => new(Kind, SectionId, Flag);

    public static Refusal? WhyNotLay(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(10, 4));

    /// <summary>Why it may not be deleted: Access.NoPower, or Approvals.Route.Begun once its day has come.</summary>
    public Refusal? WhyNotDrop(Stamp stamp) => WhyNotLay(stamp.Actor, AgencyId) ?? (From <= stamp.Day && VietnamTime.DayOf(EnteredAt) < stamp.Day ? new Refusal("Approvals.Route.Begun", From) : null);

    /// <summary>The steps of a request on a day: the narrowest route that covers it, else the reference route.</summary>
    /// <param name="routes">Of that agency, of all times.</param>
    public static IReadOnlyList<RouteStep> StepsFor(IEnumerable<Route> routes, RequestKind kind, Guid? section, IReadOnlyCollection<RequestFlag> flags, DateOnly day) =>
        routes.Where(r => r.From <= day && r.Scope.Covers(kind, section, flags)).GroupBy(r => r.Scope)
            .Select(g => g.OrderBy(r => r.From).ThenBy(r => r.EnteredAt).Last())
            .Where(r => r.Steps.Count > 0).MaxBy(r => r.Scope.Narrowness)?.Steps ?? Reference(flags);

    /// <summary>Distilled from fifteen real boards, a default and not law: a head or deputy decides; what is sensitive, the head.</summary>
    public static IReadOnlyList<RouteStep> Reference(IReadOnlyCollection<RequestFlag> flags) =>
        [new("", flags.Contains(RequestFlag.Sensitive) ? new(["Boards.BoardPost.Head"], []) : StepParty.Anyone, StepRule.One, null, StepParty.Anyone, StepParty.Anyone)];

    private static IEnumerable<Refusal> WhatIsWrong(Guid agencyId, DateOnly from, IReadOnlyList<RouteStep> steps, Stamp stamp)
    {
        if (WhyNotLay(stamp.Actor, agencyId) is { } noPower) yield return noPower;
        if (from < stamp.Day) yield return new("Approvals.Route.Past", from);
        if (steps.Count > MostSteps) yield return new("Approvals.Route.TooMany", MostSteps);
        foreach (var (i, step) in steps.Index())
        {
            if (Text.Clean(step.Name) == "") yield return new("Approvals.Route.NoName", i + 1);
            if (step.Name.Length > 120) yield return new("Common.TooLong", new Term("Approvals.Route.StepName"), 120);
            if (step.Hours is < 1 or > 400) yield return new("Approvals.Route.Hours", 1, 400);
            if (step.Party.IsAnyone && i < steps.Count - 1) yield return new("Approvals.Route.NobodyNamed", Text.Clean(step.Name));
        }
        if (steps is [.., { Party: { IsAnyone: false, People.Count: 0 } party }] && !party.Posts.Any(Decides)) yield return new("Approvals.Route.LastDecides", LegalBasis.Regulation(20, 2));
    }

    /// <summary>The posts that hold the power to approve (Điều 20.2).</summary>
    public static bool Decides(string post) => post is "Boards.BoardPost.Head" or "Boards.BoardPost.DeputyHead";
}
