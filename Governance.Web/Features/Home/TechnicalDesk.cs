using Governance.Domain.Common;
using Governance.Web.Features.Access.Staffing;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>The part of the day that is about who runs the portals.</summary>
public sealed class TechnicalDesk(Texts texts, StaffingQueries staffing)
{
    public async Task AddAsync(Actor actor, HomeView view)
    {
        // The province's record clerk and the system administrator oversee every portal.
        var overseen = actor.MayAnywhere(Power.Reorganise) || actor.MayAnywhere(Power.Administer) ? null : StaffingFilter.Mine(actor);
        if (overseen is not { Count: 0 } && (await staffing.CountsAsync(overseen, actor.Day))[StaffingPart.Gap] is > 0 and var gaps)
            view.Soon.Add(new(texts["Home.StaffGaps", gaps], $"/cong-thong-tin/nhan-luc?loc={StaffingPart.Gap}{(overseen is null ? "" : "&cuatoi=true")}", texts["Home.Missing"], StateTone.Warning));
    }
}
