using Marrakech.Operations.Settings;
using MimeKit;

namespace Marrakech.Operations.Mail;

/// <summary>Without a mail server letters are kept as files, one for each, to be opened with any mail program. A repeat replaces its file.</summary>
internal sealed class FolderTransport(OperationsSettings settings) : IMailTransport
{
    public async Task SendAsync(MimeMessage letter, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(settings.MailFolder).FullName;
        var file = Path.Combine(folder, letter.MessageId!.Split('@')[0] + ".eml");
        await letter.WriteToAsync(file + ".part", ct);
        File.Move(file + ".part", file, overwrite: true);
    }
}
