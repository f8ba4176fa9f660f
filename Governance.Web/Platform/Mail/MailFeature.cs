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
        var added = 0;
        foreach (var some in mails.DistinctBy(m => m.Key).Chunk(500)) // SQL Server takes 2,100 parameters
        {
            var keys = some.Select(m => m.Key).ToList();
            var there = await db.Mails.Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToHashSetAsync(cancel);
            var anew = some.Where(m => !there.Contains(m.Key)).ToList();
            db.Mails.AddRange(anew);
            added += anew.Count;
        }
        return added;
    }
}
