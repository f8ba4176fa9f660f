using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Reminders;

/// <summary>Each morning: reminds of this year's duty where a step has come, and gives each record clerk the list of who owes it.</summary>
public sealed class ReminderJob(IDbContextFactory<GovernanceDb> databases, ReminderQueries queries, TimeProvider clock) : IJob
{
    internal const string Name = "training.remind";

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var year = today.Year;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (new ReminderRules(await db.ReminderRules.AsNoTracking().ToListAsync(cancel)).StepOn(year, today) is not { } step) return 0;
        var owing = await queries.OwingAsync(year, today, null);
        var mails = new ReminderMails(year, $"{step}", today, clock.UtcNow());
        var added = await db.EnqueueOnceAsync([.. mails.ToPeople(owing), .. mails.ToClerks(owing, await queries.ClerksAsync(today))], cancel);
        await db.SaveAsync(new(Actor.System(Name, today), clock.UtcNow()), cancel);
        return added;
    }
}
