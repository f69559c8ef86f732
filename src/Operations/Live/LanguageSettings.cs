using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Live;

/// <summary>Whether each language but English, which stands in for all others, is offered.</summary>
internal static class LanguageSettings
{
    private const string Prefix = "language-";

    public static IReadOnlyList<LiveSwitch> All { get; } =
        [.. Language.All.Where(l => l != Language.English).Select(l => new LiveSwitch(Prefix + l.Code, SettingGroup.Languages, true))];

    /// <summary>The setting of a language; null for English.</summary>
    public static LiveSwitch? Of(Language language) => All.FirstOrDefault(s => s.Key == Prefix + language.Code);

    /// <summary>The language a setting is about; null for any other setting.</summary>
    public static Language? LanguageOf(LiveSetting setting) => setting.Group == SettingGroup.Languages ? Language.Find(setting.Key[Prefix.Length..]) : null;
}
