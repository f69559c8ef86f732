using System.Net;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Host.Web;

/// <summary>What a host must be told about the network around it. Left out, the site trusts nobody in front of it.</summary>
/// <param name="Proxies">Networks whose machines may say whom they speak for; empty when the site is reached directly.</param>
/// <param name="Hosts">Names the site answers to; empty answers to all.</param>
/// <param name="HstsDays">Days for which browsers that came by HTTPS remember to come no other way; 0 does not ask them.</param>
internal sealed record SecuritySettings(IReadOnlyList<IPNetwork> Proxies, IReadOnlyList<string> Hosts, int HstsDays)
{
    public static readonly StartSetting BehindProxy = new("behind-proxy");
    public static readonly StartSetting HostNames = new("hosts");
    public static readonly StartSetting Hsts = new("hsts-days", "365");

    public static IReadOnlyList<StartSetting> Start { get; } = [BehindProxy, HostNames, Hsts];

    public static SecuritySettings From(SettingReader read) => new(
        [.. Parts(read.Text(BehindProxy)).Select(Network)],
        [.. Parts(read.Text(HostNames))],
        read.Number(Hsts, 0, int.MaxValue));

    private static string[] Parts(string? list) => (list ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A single address is a network of one.</summary>
    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw SettingReader.Wrong(BehindProxy, $"lists addresses or networks, as 10.0.0.7 or 10.0.0.0/24; \"{text}\" is neither. Correct it or leave it out (default: no proxy is trusted).");
}
