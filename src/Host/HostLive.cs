using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Host;

/// <summary>What an administrator may change about the site itself.</summary>
internal static class HostLive
{
    public static readonly LiveNumber ApiPerMinute = new("api-per-minute", SettingGroup.Limits, SettingUnit.TimesAMinute, 60, 1, 10_000);
    public static readonly LiveNumber ApiPerMinuteToken = new("api-per-minute-token", SettingGroup.Limits, SettingUnit.TimesAMinute, 600, 1, 100_000);
}
