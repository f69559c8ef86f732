using System.Globalization;
using Marrakech.Operations.Settings;
using MimeKit;
using MimeKit.Text;

namespace Marrakech.Operations.Mail;

/// <summary>Makes the letter of a row. The same row always gives the same bytes: see <c>docs/adr/0005-mail-at-least-once.md</c>.</summary>
internal sealed class MimeWriter(OperationsSettings settings)
{
    public MimeMessage Write(Message message)
    {
        var id = message.Id.ToString("N");
        var letter = new MimeMessage { Subject = message.Subject, Date = message.CreatedAt, MessageId = $"{id}@{settings.From.Domain}" };
        letter.From.Add(settings.From);
        letter.To.Add(new MailboxAddress(null, message.Address));
        // Machines must not answer a machine (RFC 3834).
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (message.Unsubscribe is { } stop)
        {
            letter.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
            // One click in the mail program, without a visit to the page (RFC 8058).
            letter.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        var body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = message.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
            new TextPart(TextFormat.Html) { Text = message.Html, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        body.ContentType.Boundary = string.Create(CultureInfo.InvariantCulture, $"part-{id}");
        body.Headers.Add(HeaderId.ContentLanguage, message.Language);
        letter.Body = body;
        return letter;
    }
}
