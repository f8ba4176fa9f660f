using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>
/// What the decision behind a plan lets whoever applies it do, for this one change and on this one day: end, begin and rename the
/// agencies that the plan names, record their boards and posts, run their portals. The decision that orders the reorganisation
/// stands for that of each of them; of an agency that the plan does not name it says nothing.
/// </summary>
public sealed class PlanMandate
{
    private static readonly Power[] Powers = [Power.RecordBoard, Power.RunPortal];
    private readonly ReorganisationPlan _plan;

    private PlanMandate(ReorganisationPlan plan, PlanPaper paper, IEnumerable<Agency> agencies, Stamp stamp)
    {
        (_plan, Paper, Stamp) = (plan, paper, stamp);
        var named = plan.Steps.SelectMany(s => s.Lines).SelectMany(l => new[] { l.Code, l.HostTo }).ToHashSet();
        Extend(agencies.Where(a => named.Contains(a.Code)));
    }

    /// <summary>To apply the plan.</summary>
    /// <param name="agencies">Those that stand before the plan's day; of them only the ones that the plan names count.</param>
    /// <exception cref="RuleBroken">What <see cref="ReorganisationPlan.WhyNotApply"/> says.</exception>
    public static PlanMandate ToApply(ReorganisationPlan plan, IEnumerable<Agency> agencies, Stamp stamp)
    {
        Refusal.ThrowIfAny(plan.WhyNotApply(stamp.Actor));
        return new(plan, plan.Paper, agencies, stamp);
    }

    /// <summary>To see what would follow: as if what is missing of the decision were there. What it changes is never saved: the plan cannot be applied.</summary>
    /// <inheritdoc cref="ToApply" path="/param"/>
    /// <exception cref="RuleBroken">What <see cref="ReorganisationPlan.WhyNotRehearse"/> says.</exception>
    public static PlanMandate ToRehearse(ReorganisationPlan plan, IEnumerable<Agency> agencies, Stamp stamp)
    {
        Refusal.ThrowIfAny(plan.WhyNotRehearse(stamp.Actor));
        return new(plan, plan.Paper.Supposed(stamp.Day), agencies, stamp);
    }

    /// <summary>The decision that it rests on.</summary>
    public PlanPaper Paper { get; }

    /// <summary>The same person and instant, with what the decision adds; each of its grants names the decision.</summary>
    public Stamp Stamp { get; private set; }

    /// <summary>Ends an agency on the plan's day.</summary>
    /// <exception cref="RuleBroken">Agencies.NotInThePlan; Agencies.DoesNotExistThen; Agencies.EndsAlready.</exception>
    public void End(Agency agency)
    {
        Require(agency, LineRole.Ends);
        agency.Dissolve(Paper.Day);
    }

    /// <summary>The agency of a line that begins on the plan's day; the mandate covers it from then on.</summary>
    /// <exception cref="RuleBroken">Common.TooLong, Common.Required for its code and name.</exception>
    public Agency Begin(PlanLine line, Guid? parentId)
    {
        var agency = new Agency(line.Code, line.Name!, line.Level ?? AgencyLevel.Commune, parentId, Paper.Day);
        Extend([agency]);
        return agency;
    }

    /// <summary>The agency bears the other name from the plan's day on.</summary>
    /// <exception cref="RuleBroken">Agencies.NotInThePlan; Agencies.SameName; Agencies.RenamedLater.</exception>
    public void Rename(Agency agency, string name)
    {
        Require(agency, LineRole.Stays);
        agency.Rename(name, Paper.Day);
    }

    /// <summary>Enters who follows whom from the plan's day on, by the plan's decision.</summary>
    /// <exception cref="RuleBroken">What <see cref="AgencySuccession.Enter"/> says.</exception>
    public AgencySuccession Succeed(Agency predecessor, Agency successor) =>
        AgencySuccession.Enter(predecessor, successor, new(Paper.Day, Paper.DecisionNumber!, Paper.SignedOn), _plan.ProvinceId, Stamp);

    private void Extend(IEnumerable<Agency> agencies)
    {
        var today = new Period(Stamp.Actor.Day, Stamp.Actor.Day.AddDays(1));
        var added = agencies.SelectMany(a => Powers.Select(p => new Grant(p, a.Id, "Agencies.Plan", Paper.DecisionNumber!, today)));
        Stamp = Stamp with { Actor = Stamp.Actor with { Grants = [.. Stamp.Actor.Grants, .. added] } };
    }

    private void Require(Agency agency, LineRole role)
    {
        if (!_plan.Steps.SelectMany(s => s.Lines).Any(l => l.Code == agency.Code && l.Role == role)) throw new RuleBroken(new Refusal("Agencies.NotInThePlan", agency.Name));
    }
}
