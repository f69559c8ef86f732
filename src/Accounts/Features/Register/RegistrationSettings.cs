using Microsoft.Extensions.Configuration;

namespace Marrakech.Accounts.Features.Register;

/// <summary>Whether people may register themselves.</summary>
internal sealed record RegistrationSettings(bool IsOpen)
{
    private const string Key = "registration";

    /// <summary>Reads the setting <c>registration</c>, <c>on</c> or <c>off</c>; it is on unless told otherwise.</summary>
    public static RegistrationSettings From(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" or "on" => new RegistrationSettings(true),
        "off" => new RegistrationSettings(false),
        var other => throw new InvalidOperationException($"The setting {Key} must be \"on\" or \"off\"; it is \"{other}\". Correct it or leave it out (default on)."),
    };
}
