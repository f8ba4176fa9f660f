using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Governance.Web.Platform.Mail;

/// <summary>The world outside: where a finished message goes.</summary>
public interface IMailTransport
{
    /// <exception cref="MailRefusedException">It will never be taken; any other exception: try again later.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancel);
}

/// <summary>The server refused this message or its recipient for good.</summary>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);

/// <summary>A mail server.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(settings.Host!, settings.Port, settings.UseTls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancel);
        if (settings.User is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
        try { await client.SendAsync(message, cancel); }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 550 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException(refused.Message, refused);
        }
        await client.DisconnectAsync(quit: true, cancel);
    }
}

/// <summary>In Development, and where no server is set: files below the data folder that any mail program opens.</summary>
internal sealed class FolderTransport(DataFolder folder) : IMailTransport
{
    public Task SendAsync(MimeMessage message, CancellationToken cancel) =>
        message.WriteToAsync(Path.Combine(folder.Sub("mail"), $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml"), cancel);
}
