using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Features.Access.Accounts;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Features.Access.Incidents;
using Governance.Web.Features.Access.Staffing;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>The part of the day that is about who runs the portals, their accounts and what happened to them.</summary>
public sealed class TechnicalDesk(Texts texts, StaffingQueries staffing, CustodyQueries custody, IncidentQueries incidents, AccountQueries unused)
{
    /// <summary>Incidents that are named; the rest is on their page.</summary>
    private const int Most = 5;

    /// <summary>Days for which accounts disabled by the night's job are told.</summary>
    private const int AccountDays = 7;

    public async Task AddAsync(Actor actor, HomeView view)
    {
        // The province's record clerk and the system administrator oversee every portal.
        var overseen = actor.MayAnywhere(Power.Reorganise) || actor.MayAnywhere(Power.Administer) ? null : StaffingFilter.Mine(actor);
        if (overseen is not { Count: 0 } && (await staffing.CountsAsync(overseen, actor.Day))[StaffingPart.Gap] is > 0 and var gaps)
            view.Soon.Add(new(texts["Home.StaffGaps", gaps], $"/cong-thong-tin/nhan-luc?loc={StaffingPart.Gap}{(overseen is null ? "" : "&cuatoi=true")}", texts.Of("Access", StaffingPart.Gap), StateTone.Warning));
        if ((actor.MayAnywhere(Power.RunPortal) || actor.MayAnywhere(Power.Administer)) && await unused.DisabledSinceAsync(actor, VietnamTime.StartOf(actor.Day.AddDays(-AccountDays))) is > 0 and var disabled)
            view.Soon.Add(new(texts["Home.DisabledAccounts", disabled, AccountDays], "/con-nguoi/tai-khoan", texts["Home.Unused"], StateTone.Information));
        if (!actor.MayAnywhere(Power.ReadCustody)) return;
        foreach (var incident in (await incidents.OpenAsync(actor)).Take(Most))
            view.Waiting.Add(new(texts["Home.Incident", incident.PortalName ?? incident.AgencyName, incident.NoticedAt], $"/cong-thong-tin/su-co/{incident.Id}",
                texts.Of("Access", incident.State), incident.State is IncidentState.Open ? StateTone.Bad : StateTone.Warning));
        foreach (var state in new[] { CustodyState.ToHandOver, CustodyState.Nobody })
            if ((await custody.ListAsync(actor, new(actor.Day, State: state))).Total is > 0 and var accounts)
                view.Soon.Add(new(texts[$"Home.Custody.{state}", accounts], $"/cong-thong-tin/tai-khoan?tinhtrang={state}", texts.Of("Access", state), StateTone.Warning));
    }
}
