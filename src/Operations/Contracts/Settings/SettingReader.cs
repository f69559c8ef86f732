using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Marrakech.Operations.Contracts.Settings;

/// <summary>The one place where settings of the start are read. A wrong one throws with a sentence that says what to do.</summary>
/// <param name="configuration">What the command line and the environment say, by key.</param>
public sealed class SettingReader(IConfiguration configuration)
{
    private const string On = "on", Off = "off";

    /// <summary>The text of a setting, or its default; null where it is empty or absent and has none.</summary>
    public string? Text(StartSetting setting) => Given(setting.Key) ?? setting.Default;

    /// <summary>A whole number within a range.</summary>
    /// <exception cref="InvalidOperationException">It is none, or lies outside.</exception>
    public int Number(StartSetting setting, int least, int most) =>
        int.TryParse(Text(setting), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(setting, $"must be a whole number from {least} to {most}; it is \"{Text(setting)}\". Correct it or leave it out (default {setting.Default}).");

    /// <summary><c>on</c> or <c>off</c>.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public bool IsOn(StartSetting setting) => Text(setting) switch
    {
        On => true,
        Off => false,
        var other => throw Wrong(setting, $"must be \"on\" or \"off\"; it is \"{other}\". Correct it or leave it out (default {setting.Default})."),
    };

    /// <summary>A folder or file, written out in full; null where none is named.</summary>
    public string? Place(StartSetting setting) => Text(setting) is { } place ? Path.GetFullPath(place) : null;

    /// <summary>A secret given as it is, or as the name of a file that only the service may read.</summary>
    /// <exception cref="InvalidOperationException">Both are given, or there is no such file.</exception>
    public SettingSecret? Secret(StartSetting setting)
    {
        if (Given(setting.FileKey) is not { } file) return Given(setting.Key) is { } value ? new SettingSecret(value) : null;
        if (Given(setting.Key) is not null) throw Wrong(setting, $"and {setting.FileKey} are both given. Keep one of them.");
        return File.Exists(file) ? new SettingSecret(File.ReadAllText(file).Trim()) : throw Wrong(setting.FileKey, $"names \"{file}\", and there is no such file. Correct the name or create the file.");
    }

    /// <summary>Whether somebody gave it, in whatever way.</summary>
    public bool IsGiven(StartSetting setting) => setting.Keys.Any(k => Given(k) is not null);

    /// <summary>An address of this or another machine, as <c>https://hub.example.org</c>.</summary>
    /// <exception cref="InvalidOperationException">It is none, or has a path.</exception>
    public Uri? Address(StartSetting setting) => Text(setting) switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" => address,
        var text => throw Wrong(setting, $"must be an address without a path, as https://hub.example.org; it is \"{text}\"."),
    };

    /// <summary>What is thrown for a wrong setting: its names, and what to do.</summary>
    public static InvalidOperationException Wrong(StartSetting setting, string why) => Wrong(setting.Key, why);

    private static InvalidOperationException Wrong(string key, string why) => new($"The setting {key} ({StartSetting.VariableOf(key)}) {why}");

    private string? Given(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();
}
