using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Connection;

/// <summary>What the hub is told at the start.</summary>
/// <param name="MayReachPrivate">Whether messages to programs may go to this machine and into the network around it, and without TLS.</param>
internal sealed record ConnectionStart(bool MayReachPrivate)
{
    public static readonly StartSetting HooksPrivate = new("webhook-private-addresses", "off");

    public static IReadOnlyList<StartSetting> All { get; } = [HooksPrivate];

    public static ConnectionStart Read(SettingReader read) => new(read.IsOn(HooksPrivate));
}
