using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Mail;

/// <summary>Sends what is queued, oldest first; one that fails holds up no other.</summary>
public sealed class MailSending(IDbContextFactory<GovernanceDb> databases, IMailTransport transport, MailSettings settings, TimeProvider clock, ILogger<MailSending> log) : IJob
{
    /// <summary>At most so many a run; the rest goes with the next.</summary>
    private const int Batch = 200;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        var cutOff = now - Mail.LongestSending;
        foreach (var lost in await db.Mails.Where(m => m.State == MailState.Sending && m.TriedAt < cutOff).ToListAsync(cancel))
            lost.NotSent("Mail.Problem.CutOff", forGood: true, now);
        await db.SaveAsync(Stamp(), cancel);
        // Who has no address waits, and is looked up anew each time.
        var due = await (from m in db.Mails.AsNoTracking()
                         where m.State == MailState.Queued && m.NextTryAt <= now && (m.To != null || db.People.Any(p => p.Id == m.PersonId && p.Email != null))
                         orderby m.EnqueuedAt
                         select new { m.Id, Address = db.People.Where(p => p.Id == m.PersonId).Select(p => p.Email).FirstOrDefault() }).Take(Batch).ToListAsync(cancel);
        var sent = 0;
        foreach (var mail in due)
        {
            cancel.ThrowIfCancellationRequested();
            if (await SendAsync(mail.Id, mail.Address)) sent++;
        }
        return sent;
    }

    /// <summary>Not cancelled half-way: what was begun is finished, and its end written down.</summary>
    private async Task<bool> SendAsync(Guid id, string? address)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mail = await db.Mails.Include(m => m.Attachments).SingleAsync(m => m.Id == id);
        if (mail.State is not MailState.Queued) return false; // another node has it
        try
        {
            mail.Begin(address, clock.UtcNow());
            await db.SaveAsync(Stamp());
            await transport.SendAsync(MailMessage.Of(mail, settings, clock.UtcNow()), CancellationToken.None);
            mail.Sent(clock.UtcNow());
        }
        catch (RuleBroken broken) when (broken.Refusals[0].Name == "Common.ChangedByAnother") { return false; }
        catch (Exception problem)
        {
            log.LogWarning("Mail {Mail} was not sent: {Problem}", id, problem.GetType().Name);
            mail.NotSent(problem is RuleBroken broken ? broken.Refusals[0].Name : problem.Message, problem is MailRefusedException or RuleBroken, clock.UtcNow());
        }
        await db.SaveAsync(Stamp());
        return mail.State is MailState.Sent;
    }

    private Stamp Stamp() => new(Actor.System("mail.send", clock.Today()), clock.UtcNow());
}
