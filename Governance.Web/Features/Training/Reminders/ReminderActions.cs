using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Reminders;

/// <summary>Reminds by hand, and sets when the machine does.</summary>
public sealed class ReminderActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, ReminderQueries queries)
{
    /// <summary>Reminds everyone who still owes this year's duty, today at most once a person.</summary>
    /// <param name="agencies">In which; null = in the whole province.</param>
    /// <returns>How many mails were queued.</returns>
    /// <exception cref="RuleBroken">What <see cref="ReminderQueries.WhyNotSend"/> says; Training.NobodyOwes; Training.RemindedToday.</exception>
    public async Task<int> SendNowAsync(IReadOnlyList<Guid>? agencies)
    {
        var stamp = await user.StampAsync();
        Refusal.ThrowIfAny(ReminderQueries.WhyNotSend(stamp.Actor, agencies));
        var owing = await queries.OwingAsync(stamp.Day.Year, stamp.Day, agencies);
        if (owing.Count == 0) throw new RuleBroken(new Refusal("Training.NobodyOwes", stamp.Day.Year));
        var sent = 0;
        await databases.RaceAsync(async db =>
        {
            sent = await db.EnqueueOnceAsync([.. new ReminderMails(stamp.Day.Year, ReminderRow.ByHand(stamp.Day), stamp.Day, stamp.At).ToPeople(owing)]);
            if (sent == 0) throw new RuleBroken(new Refusal("Training.RemindedToday"));
            await db.SaveAsync(stamp);
        });
        return sent;
    }

    /// <summary>Sets when the machine reminds from that year on; the same year again replaces what was set for it.</summary>
    /// <exception cref="RuleBroken">What <see cref="ReminderRule.Set"/> says.</exception>
    public async Task SetRuleAsync(int fromYear, IReadOnlyCollection<int> days)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            if (await db.ReminderRules.SingleOrDefaultAsync(r => r.FromYear == fromYear) is { } there) there.Set(days, stamp);
            else db.ReminderRules.Add(new(fromYear, days, stamp));
            await db.SaveAsync(stamp);
        });
    }
}
