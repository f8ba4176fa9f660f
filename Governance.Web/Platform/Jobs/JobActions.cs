using Governance.Domain.Common;
using Governance.Web.Platform.SignIn;

namespace Governance.Web.Platform.Jobs;

public sealed class JobActions(JobRunner runner, CurrentUser user)
{
    /// <summary>Runs it now and waits for its end.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Jobs.NoSuchJob; Jobs.Running; Jobs.Failed with the error's message.</exception>
    public async Task<int> RunNowAsync(string name)
    {
        var actor = await user.ActorAsync();
        Refusal.ThrowIfAny(JobQueries.WhyNotSee(actor));
        var run = await runner.RunAsync(name, actor.Name);
        return run.Done ?? throw new RuleBroken(new Refusal("Jobs.Failed", run.Problem!));
    }
}
