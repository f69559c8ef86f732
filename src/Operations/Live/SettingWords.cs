using System.Globalization;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;

namespace Marrakech.Operations.Live;

/// <summary>Settings in the reader's words.</summary>
internal sealed class SettingWords(Site site)
{
    public string Name(LiveSetting setting) => LanguageSettings.LanguageOf(setting) is { } language ? site.Text("Languages.Offer", language.Name) : site[$"Setting.{setting.Key}"];

    public string What(LiveSetting setting) => setting.Group == SettingGroup.Languages ? site["Languages.Offer.What"] : site[$"Setting.{setting.Key}.What"];

    /// <summary>A stored value with what it counts.</summary>
    public string Value(LiveSetting setting, string stored) => setting is LiveNumber number
        ? site.Count($"SettingUnit.{number.Unit}", int.Parse(stored, CultureInfo.InvariantCulture))
        : site[stored == LiveSwitch.Yes ? "Setting.Yes" : "Setting.No"];

    /// <summary>What a number may be.</summary>
    public string Range(LiveNumber number) => site.Text("Setting.Range", site.Count($"SettingUnit.{number.Unit}", number.Least), site.Count($"SettingUnit.{number.Unit}", number.Most));
}
