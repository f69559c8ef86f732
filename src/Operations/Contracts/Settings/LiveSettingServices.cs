using System.Globalization;
using Marrakech.Operations.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Contracts.Settings;

/// <summary>Registers settings an administrator changes while the site runs.</summary>
public static class LiveSettingServices
{
    /// <summary>Adds settings with their own defaults.</summary>
    public static IServiceCollection AddLiveSettings(this IServiceCollection services, params LiveSetting[] settings)
    {
        foreach (var setting in settings) services.AddSingleton(new KnownSetting(setting, setting.Safe, null));
        return services;
    }

    /// <summary>Adds a number whose default was given at the start.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="start">The setting of the start.</param>
    /// <param name="given">What it says.</param>
    public static IServiceCollection AddLiveSetting(this IServiceCollection services, LiveNumber setting, StartSetting start, int given) =>
        services.AddSingleton(new KnownSetting(setting, given.ToString(CultureInfo.InvariantCulture), start));

    /// <summary>The same for yes or no.</summary>
    public static IServiceCollection AddLiveSetting(this IServiceCollection services, LiveSwitch setting, StartSetting start, bool given) =>
        services.AddSingleton(new KnownSetting(setting, given ? LiveSwitch.Yes : LiveSwitch.No, start));
}
