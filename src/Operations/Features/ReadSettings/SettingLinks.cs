namespace Marrakech.Operations.Features.ReadSettings;

/// <summary>Addresses of the settings, without language.</summary>
internal static class SettingLinks
{
    public const string List = "/administration/settings", Languages = "/administration/languages";

    public static string Of(string key) => $"{List}/{key}";
}
