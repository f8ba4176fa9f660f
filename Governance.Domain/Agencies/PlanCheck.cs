using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>What of a plan cannot be done to these agencies, each said with its step.</summary>
/// <param name="agencies">Every agency there is or ever was.</param>
public sealed class PlanCheck(ReorganisationPlan plan, IReadOnlyCollection<Agency> agencies)
{
    private readonly Dictionary<string, Agency> _byCode = agencies.ToDictionary(a => a.Code);
    private readonly List<PlanLine> _lines = [.. plan.Steps.OrderBy(s => s.Order).SelectMany(s => s.Lines.OrderBy(l => l.Order))];

    private HashSet<string> Ending => [.. _lines.Where(l => l.Role is LineRole.Ends).Select(l => l.Code)];
    private HashSet<string> Beginning => [.. _lines.Where(l => l.Role is LineRole.Begins).Select(l => l.Code)];

    public IEnumerable<StepProblem> Problems()
    {
        var (ending, beginning) = (Ending, Beginning);
        var below = agencies.Where(a => a.ParentId is not null && a.ExistsOn(plan.Day) && !ending.Contains(a.Code)).ToLookup(a => a.ParentId!.Value);
        var seen = new HashSet<string>();
        foreach (var line in _lines)
        {
            var refusals = !seen.Add(line.Code) ? [new Refusal("Agencies.TwiceInThePlan", NameOf(line))]
                : line.Role is LineRole.Begins ? Beginner(line, ending, beginning)
                : _byCode.TryGetValue(line.Code, out var agency) ? line.Role is LineRole.Ends ? Ended(line, agency, below, ending, beginning) : Stayer(line, agency, plan.Steps.First(s => s.Id == line.StepId).Kind)
                : [new("Agencies.NoSuchCode", line.Code)];
            foreach (var refusal in refusals) yield return new(line.StepId, refusal);
        }
    }

    private IEnumerable<Refusal> Beginner(PlanLine line, HashSet<string> ending, HashSet<string> beginning)
    {
        if (_byCode.TryGetValue(line.Code, out var holder)) yield return new("Agencies.CodeTaken", line.Code, holder.Name);
        if (line.ParentCode is { } parent && !WillStand(parent, ending, beginning)) yield return new("Agencies.ParentWillNotStand", line.Name!, parent, plan.Day);
        if (line.ParentCode == line.Code) yield return new("Agencies.ParentWillNotStand", line.Name!, line.Code, plan.Day);
    }

    private IEnumerable<Refusal> Ended(PlanLine line, Agency agency, ILookup<Guid, Agency> below, HashSet<string> ending, HashSet<string> beginning)
    {
        if (agency.WhyNotDissolve(plan.Day) is { } refusal) yield return refusal;
        if (below[agency.Id].ToList() is { Count: > 0 } left) yield return new("Agencies.ChildrenRemain", agency.Name, left.Count, left[0].Name);
        if (line.HostFate is HostFate.Retire) yield break;
        if (line.HostTo is not { } to || !WillStand(to, ending, beginning)) yield return new("Agencies.HostToNobody", agency.Name, plan.Day);
        if (line.HostFate is HostFate.Redirect && (line.RedirectUntil is not { } until || until <= plan.Day)) yield return new("Agencies.RedirectEndsTooSoon", agency.Name, plan.Day);
    }

    private IEnumerable<Refusal> Stayer(PlanLine line, Agency agency, StepKind kind)
    {
        if (!agency.ExistsOn(plan.Day)) yield return new("Agencies.DoesNotExistThen", agency.Name, plan.Day);
        if (kind is StepKind.Rename && line.Name is null) yield return new("Common.Required", new Term("Agencies.NewName"));
        else if (line.Name == agency.Name) yield return new("Agencies.SameName", agency.Name);
    }

    private bool WillStand(string code, HashSet<string> ending, HashSet<string> beginning) =>
        beginning.Contains(code) || !ending.Contains(code) && _byCode.TryGetValue(code, out var agency) && agency.ExistsOn(plan.Day);

    private string NameOf(PlanLine line) => _byCode.TryGetValue(line.Code, out var agency) ? agency.Name : line.Name ?? line.Code;
}

/// <summary>Why a step cannot be done.</summary>
public sealed record StepProblem(Guid StepId, Refusal Refusal);
