using System.Net;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Settings;

/// <summary>How the connection to a mail server is protected.</summary>
internal enum SmtpProtection
{
    /// <summary>Starts in the clear and must change to TLS before anything is said (port 587).</summary>
    Start,

    /// <summary>TLS from the first byte (port 465).</summary>
    Always,

    /// <summary>Never: for a server on this machine.</summary>
    None,
}

/// <summary>The mail server to hand messages to.</summary>
internal sealed record SmtpSettings(string Host, int Port, SmtpProtection Protection, string? User, SettingSecret? Password)
{
    public static SmtpSettings? From(SettingReader read)
    {
        if (read.Text(OperationsStart.SmtpHost) is not { } host) return null;
        var protection = read.Text(OperationsStart.SmtpTls) switch
        {
            "start" => SmtpProtection.Start,
            "always" => SmtpProtection.Always,
            "none" => SmtpProtection.None,
            var other => throw SettingReader.Wrong(OperationsStart.SmtpTls, $"must be start, always or none; it is \"{other}\"."),
        };
        var settings = new SmtpSettings(host, read.Number(OperationsStart.SmtpPort, 1, 65535), protection, read.Text(OperationsStart.SmtpUser), read.Secret(OperationsStart.SmtpPassword));
        if ((settings.User is null) != (settings.Password is null)) throw SettingReader.Wrong(OperationsStart.SmtpUser, "and smtp-password belong together. Give both or neither.");
        if (protection == SmtpProtection.None && settings.User is not null && !IsThisMachine(host))
            throw SettingReader.Wrong(OperationsStart.SmtpTls, "is none, and a password would cross the network readable by others. Use start or always.");
        return settings;
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
