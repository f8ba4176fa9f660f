using Governance.Domain.Common;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>The part of the day that is about what is live though a check refuses it: last night's list.</summary>
public sealed class ChecksDesk(Texts texts, CheckQueries checks)
{
    public async Task AddAsync(Actor actor, HomeView view)
    {
        if (!actor.MayAnywhere(Power.Write) && !actor.MayAnywhere(Power.Approve)) return;
        if ((await checks.FailingAsync(actor)).Works is > 0 and var works)
            view.Soon.Add(new(texts["Home.FailingWorks", works], "/tin-bai?chua-dat=1", texts["Home.FailingState"], StateTone.Bad));
    }
}
