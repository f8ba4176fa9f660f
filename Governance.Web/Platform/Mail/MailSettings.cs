namespace Governance.Web.Platform.Mail;

/// <summary>The section "Mail" of the configuration: Host, Port (587), User, Password, From, UseTls (true).</summary>
/// <param name="Host">Empty = mails are written into the data folder.</param>
/// <param name="Site">Address of the intranet as people type it (Mail:Site), for links; without a "/" at its end.</param>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, string From, bool UseTls, string Site)
{
    /// <exception cref="InvalidOperationException">A host without a sender's address.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var host = mail["Host"] is { Length: > 0 } named ? named : null;
        if (host is not null && string.IsNullOrWhiteSpace(mail["From"])) throw new InvalidOperationException("Mail:Host is set, but Mail:From is empty. Set Mail__From to the sender's address.");
        return new(host, mail.GetValue("Port", 587), mail["User"], mail["Password"], mail["From"] is { Length: > 0 } from ? from : "khong-tra-loi@localhost",
            mail.GetValue("UseTls", true), (mail["Site"] ?? $"http://localhost:{configuration.GetValue("Intranet:Port", 5080)}").TrimEnd('/'));
    }
}
