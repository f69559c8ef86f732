using Marrakech.Operations.Contracts.Settings;
using MimeKit;

namespace Marrakech.Operations.Settings;

/// <summary>What the machinery must be told. Everything has a safe default; see <c>docs/operate/configuration.md</c>.</summary>
internal sealed record OperationsSettings
{
    public required string DataFolder { get; init; }

    /// <summary>Address under which readers reach the site; links in messages begin with it.</summary>
    public required Uri Address { get; init; }

    /// <summary>Sender of every message.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>Null: messages are written to a folder instead of being sent.</summary>
    public required SmtpSettings? Smtp { get; init; }

    /// <summary>Largest file taken in, in megabytes, until an administrator says otherwise.</summary>
    public required int UploadLimit { get; init; }

    /// <summary>Null: nobody looks for viruses.</summary>
    public required ScannerSettings? Scanner { get; init; }

    /// <summary>Null: contents lie in the data folder.</summary>
    public required S3Settings? S3 { get; init; }

    /// <summary>Jobs this node runs side by side; 0 leaves them to other nodes.</summary>
    public required int JobsAtOnce { get; init; }

    /// <summary>How long a job of a dead node waits until another node takes it.</summary>
    public required TimeSpan JobLease { get; init; }

    public string MailFolder => Path.Combine(DataFolder, "mail");
    public string ContentFolder => Path.Combine(DataFolder, "files");

    /// <summary>Reads and checks the settings; a wrong one throws with a sentence that says what to do.</summary>
    public static OperationsSettings Read(SettingReader read, string dataFolder) => new()
    {
        DataFolder = dataFolder,
        Address = read.Address(OperationsStart.Address)!,
        From = Sender(read),
        Smtp = SmtpSettings.From(read),
        UploadLimit = read.Number(OperationsStart.UploadLimit, 1, 1000),
        Scanner = ScannerSettings.From(read),
        S3 = S3Settings.From(read),
        JobsAtOnce = read.Number(OperationsStart.JobsAtOnce, 0, 64),
        JobLease = TimeSpan.FromSeconds(read.Number(OperationsStart.JobLease, 1, 3600)),
    };

    private static MailboxAddress Sender(SettingReader read)
    {
        var text = read.Text(OperationsStart.MailFrom)!;
        return MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal)
            ? address
            : throw SettingReader.Wrong(OperationsStart.MailFrom, $"must be an e-mail address, as \"Marrakech <no-reply@hub.example.org>\"; it is \"{text}\".");
    }
}
