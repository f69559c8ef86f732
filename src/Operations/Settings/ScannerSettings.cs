using System.Globalization;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Settings;

/// <summary>Where the daemon of ClamAV listens.</summary>
internal sealed record ScannerSettings(string Host, int Port)
{
    public static ScannerSettings? From(SettingReader read)
    {
        if (read.Text(OperationsStart.Clamd) is not { } text) return null;
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? new ScannerSettings(text[..colon], port)
            : throw SettingReader.Wrong(OperationsStart.Clamd, $"must be host:port, as 127.0.0.1:3310; it is \"{text}\".");
    }
}
