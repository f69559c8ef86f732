namespace Marrakech.Connection.Features.Shared.Hooks;

/// <summary>Addresses of webhooks, without language.</summary>
internal static class HookLinks
{
    /// <summary>Those of the organisation acted for.</summary>
    public const string Mine = "/my-webhooks", New = "/my-webhooks/new";

    /// <summary>One of them, with what was sent.</summary>
    public static string One(string code) => $"{Mine}/{code}";
}
