using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>What one step of a plan does.</summary>
public enum StepKind
{
    /// <summary>Agencies end; what follows them is not said here.</summary>
    Dissolve,

    /// <summary>Several become one that exists already, or one that is new.</summary>
    Merge,

    /// <summary>One ends and several begin.</summary>
    Split,
    Rename,
    Found,
}

/// <summary>What becomes of an agency in a step.</summary>
public enum LineRole
{
    Ends,

    /// <summary>Takes in others, or bears a new name.</summary>
    Stays,
    Begins,
}

/// <summary>What becomes of the host names of an agency that ends.</summary>
public enum HostFate
{
    /// <summary>Nobody answers to them, unless an agency that begins in the plan takes one.</summary>
    Retire,

    /// <summary>They go to another agency's portal.</summary>
    Reassign,

    /// <summary>They lead to another agency's portal until a day.</summary>
    Redirect,
}

/// <summary>One agency in a step, as it is entered. Agencies are named by code, because some do not exist yet.</summary>
/// <param name="Name">Of one that begins, or the new name of one that stays.</param>
/// <param name="ParentCode">Of one that begins: the agency above it.</param>
/// <param name="Host">Of one that begins: its host name, or null.</param>
/// <param name="HostTo">Of one that ends: code of the agency its host names go or lead to.</param>
/// <param name="RedirectUntil">First day on which they no longer lead there.</param>
public sealed record StepLine(LineRole Role, string Code, string? Name = null, AgencyLevel? Level = null, string? ParentCode = null, string? Host = null,
    HostFate HostFate = HostFate.Retire, string? HostTo = null, DateOnly? RedirectUntil = null)
{
    public static StepLine Ending(string code) => new(LineRole.Ends, code);

    public static StepLine Staying(string code, string? newName = null) => new(LineRole.Stays, code, newName);

    public static StepLine Beginning(string code, string name, AgencyLevel level, string? parentCode, string? host = null) => new(LineRole.Begins, code, name, level, parentCode, host);
}

/// <summary>One step of a plan of reorganisation. Never changed: a corrected step takes its place.</summary>
public sealed class PlanStep
{
    private readonly List<PlanLine> _lines = [];

    private PlanStep() { }

    /// <exception cref="RuleBroken">Agencies.StepNeeds… when the agencies do not fit the kind; Common.Required, Common.TooLong.</exception>
    internal PlanStep(Guid planId, int order, StepKind kind, IReadOnlyList<StepLine> lines)
    {
        Refusal.ThrowIfAny(WhyNot(kind, lines));
        Id = Guid.CreateVersion7();
        (PlanId, Order, Kind) = (planId, order, kind);
        _lines.AddRange(lines.Select((l, i) => new PlanLine(Id, i + 1, l)));
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>From 1, in the order in which they were entered; gaps where one was taken out.</summary>
    public int Order { get; private set; }

    public StepKind Kind { get; private set; }
    public IReadOnlyList<PlanLine> Lines => _lines;

    public IEnumerable<PlanLine> Of(LineRole role) => _lines.Where(l => l.Role == role).OrderBy(l => l.Order);

    /// <summary>Who follows whom by this step, by code: only where a person said so by merging or splitting.</summary>
    public IEnumerable<(string Predecessor, string Successor)> Successions() => Kind is StepKind.Merge or StepKind.Split
        ? from ended in Of(LineRole.Ends) from follows in _lines where follows.Role is not LineRole.Ends select (ended.Code, follows.Code)
        : [];

    private static Refusal? WhyNot(StepKind kind, IReadOnlyList<StepLine> lines)
    {
        int Count(LineRole role) => lines.Count(l => l.Role == role);
        var (ends, stays, begins) = (Count(LineRole.Ends), Count(LineRole.Stays), Count(LineRole.Begins));
        return kind switch
        {
            StepKind.Dissolve => ends >= 1 && stays + begins == 0 ? null : new("Agencies.StepNeeds.Dissolve"),
            StepKind.Merge => stays + begins == 1 && ends >= (begins == 1 ? 2 : 1) ? null : new("Agencies.StepNeeds.Merge"),
            StepKind.Split => ends == 1 && stays == 0 && begins >= 2 ? null : new("Agencies.StepNeeds.Split"),
            StepKind.Rename => ends + begins == 0 && stays == 1 ? null : new("Agencies.StepNeeds.Rename"),
            _ => begins >= 1 && ends + stays == 0 ? null : new("Agencies.StepNeeds.Found"),
        };
    }
}

/// <summary>One agency in a step of a plan.</summary>
public sealed class PlanLine
{
    private PlanLine() { }

    internal PlanLine(Guid stepId, int order, StepLine line)
    {
        Id = Guid.CreateVersion7();
        (StepId, Order, Role, Level, HostFate, RedirectUntil) = (stepId, order, line.Role, line.Level, line.HostFate, line.RedirectUntil);
        Code = Text.Required(line.Code, "Agencies.Code", 60);
        Name = line.Role is LineRole.Begins ? Text.Required(line.Name, "Agencies.Name", 300) : Text.Optional(line.Name, "Agencies.Name", 300);
        (ParentCode, HostTo) = (Text.Optional(line.ParentCode, "Agencies.Parent", 60), Text.Optional(line.HostTo, "Agencies.HostTo", 60));
        Host = Text.Optional(line.Host, "Agencies.Host", 200)?.TrimEnd('.').ToLowerInvariant();
    }

    public Guid Id { get; private set; }
    public Guid StepId { get; private set; }
    public int Order { get; private set; }
    public LineRole Role { get; private set; }
    public string Code { get; private set; } = "";
    public string? Name { get; private set; }
    public AgencyLevel? Level { get; private set; }
    public string? ParentCode { get; private set; }
    public string? Host { get; private set; }
    public HostFate HostFate { get; private set; }
    public string? HostTo { get; private set; }
    public DateOnly? RedirectUntil { get; private set; }

    public StepLine ToStepLine() => new(Role, Code, Name, Level, ParentCode, Host, HostFate, HostTo, RedirectUntil);
}
