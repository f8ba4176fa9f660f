using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Mail;

public sealed class MailActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>Queues a mail anew, to the person's address of today.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Common.NotFound; what <see cref="Mail.Resend"/> says.</exception>
    public async Task ResendAsync(Guid id)
    {
        var stamp = await user.StampAsync();
        Refusal.ThrowIfAny(MailQueries.WhyNotSee(stamp.Actor));
        await using var db = await databases.CreateDbContextAsync();
        var mail = await db.Mails.SingleOrDefaultAsync(m => m.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        mail.Resend(await db.People.Where(p => p.Id == mail.PersonId).Select(p => p.Email).FirstOrDefaultAsync(), stamp);
        await db.SaveAsync(stamp);
    }
}
