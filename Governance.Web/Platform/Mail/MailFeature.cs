using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Mail;

/// <summary>Mail by outbox: a feature adds a <see cref="Mail"/> beside its fact, the job sends it.</summary>
public static class MailFeature
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = MailSettings.Read(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(settings);
        if (settings.Host is null || builder.Environment.IsDevelopment()) services.AddSingleton<IMailTransport, FolderTransport>();
        else services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton<MailQueries>();
        services.AddScoped<MailActions>();
        services.AddJob<MailSending>("mail.send", "0/30 * * * * ?");
    }

    /// <summary>Adds those whose key is not there yet; saved with everything else on the context.</summary>
    /// <returns>How many were added.</returns>
    public static async Task<int> EnqueueOnceAsync(this GovernanceDb db, IReadOnlyCollection<Mail> mails, CancellationToken cancel = default)
    {
        var there = (await mails.Select(m => m.Key).Distinct().InPartsAsync(some => db.Mails.Where(m => some.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancel))).ToHashSet();
        var anew = mails.DistinctBy(m => m.Key).Where(m => !there.Contains(m.Key)).ToList();
        db.Mails.AddRange(anew);
        return anew.Count;
    }
}
