using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Governance.Web.Platform.Mail;

/// <summary>A mail as it goes over the wire: plain text and simple HTML of the same words, then the attachments.</summary>
internal static class MailMessage
{
    internal static MimeMessage Of(Mail mail, MailSettings settings, DateTime at)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = new(at, TimeSpan.Zero) };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(mail.To!));
        // The same at each try, so that servers know a repetition.
        message.MessageId = $"{mail.Id:n}@{MailboxAddress.Parse(settings.From).Domain}";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var text = mail.About is null ? mail.Text : $"{mail.Text}\n\n{settings.Site}{mail.About}";
        var body = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = text }, new TextPart(TextFormat.Html) { Text = Html(text) } };
        message.Body = mail.Attachments.Count == 0 ? body : new Multipart("mixed") { body };
        foreach (var file in mail.Attachments)
            ((Multipart)message.Body).Add(new MimePart(ContentType.Parse(file.ContentType))
            {
                FileName = file.Name,
                Content = new MimeContent(new MemoryStream(file.Content)),
                ContentDisposition = new(ContentDisposition.Attachment) { FileName = file.Name },
                ContentTransferEncoding = ContentEncoding.Base64,
            });
        return message;
    }

    /// <summary>Paragraphs at empty lines, line breaks within, web addresses as links; all else is escaped.</summary>
    internal static string Html(string text)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><body style=\"font-family:sans-serif;line-height:1.5\">");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = paragraph.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(Word)));
            html.Append("<p>").AppendJoin("<br>", lines).Append("</p>");
        }
        return html.Append("</body></html>").ToString();
    }

    private static string Word(string word)
    {
        var safe = WebUtility.HtmlEncode(word);
        return word.StartsWith("https://", StringComparison.Ordinal) || word.StartsWith("http://", StringComparison.Ordinal) ? $"<a href=\"{safe}\">{safe}</a>" : safe;
    }
}
