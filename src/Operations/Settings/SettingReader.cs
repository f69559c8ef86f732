using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Marrakech.Operations.Settings;

/// <summary>Reads settings and says what to do about a wrong one: <c>--smtp-host</c> on the command line is <c>MARRAKECH_SMTP_HOST</c> in the environment.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    /// <summary>The text of a setting; null where it is empty or absent.</summary>
    public string? Text(string key)
    {
        var value = configuration[key] ?? configuration[Underscored(key)];
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public int Number(string key, int otherwise, int least, int most) => Text(key) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw Wrong(key, $"must be a whole number from {least} to {most}; it is \"{text}\". Correct it or leave it out (default {otherwise})."),
    };

    /// <summary>A secret given as it is, or as the name of a file that only the service may read.</summary>
    public Secret? Secret(string key)
    {
        if (Text($"{key}-file") is not { } file) return Text(key) is { } value ? new Secret(value) : null;
        if (Text(key) is not null) throw Wrong(key, $"and {key}-file are both given. Keep one of them.");
        return File.Exists(file) ? new Secret(File.ReadAllText(file).Trim()) : throw Wrong($"{key}-file", $"names \"{file}\", and there is no such file. Correct the name or create the file.");
    }

    /// <summary>An address of this or another machine, as <c>https://hub.example.org</c>.</summary>
    public Uri? Address(string key) => Text(key) switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" => address,
        var text => throw Wrong(key, $"must be an address without a path, as https://hub.example.org; it is \"{text}\"."),
    };

    public static InvalidOperationException Wrong(string key, string why) => new($"The setting {key} ({Variable(key)}) {why}");

    private static string Variable(string key) => "MARRAKECH_" + Underscored(key).ToUpperInvariant();

    private static string Underscored(string key) => key.Replace('-', '_');
}
