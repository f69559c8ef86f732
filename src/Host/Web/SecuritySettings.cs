using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Marrakech.Host.Web;

/// <summary>What a host must be told about the network around it. Left out, the site trusts nobody in front of it.</summary>
/// <param name="Proxies">Networks whose machines may say whom they speak for; empty when the site is reached directly.</param>
/// <param name="Hosts">Names the site answers to; empty answers to all.</param>
/// <param name="HstsDays">Days for which browsers that came by HTTPS remember to come no other way; 0 does not ask them.</param>
internal sealed record SecuritySettings(IReadOnlyList<IPNetwork> Proxies, IReadOnlyList<string> Hosts, int HstsDays)
{
    public const string ProxiesKey = "behind-proxy", HostsKey = "hosts", HstsKey = "hsts-days";

    private const int Year = 365;

    public static SecuritySettings From(IConfiguration configuration) => new(
        [.. Parts(Text(configuration, ProxiesKey)).Select(Network)],
        [.. Parts(Text(configuration, HostsKey))],
        Days(Text(configuration, HstsKey)));

    /// <summary>A hyphen of a key is an underscore in the environment: <c>MARRAKECH_BEHIND_PROXY</c>.</summary>
    private static string? Text(IConfiguration configuration, string key) => configuration[key] ?? configuration[key.Replace('-', '_')];

    private static string[] Parts(string? list) => (list ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A single address is a network of one.</summary>
    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"The setting {ProxiesKey} lists addresses or networks, as 10.0.0.7 or 10.0.0.0/24; \"{text}\" is neither. Correct it or leave it out (default: no proxy is trusted).");

    private static int Days(string? text) => text switch
    {
        null or "" => Year,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) => days,
        _ => throw new InvalidOperationException($"The setting {HstsKey} must be a whole number of days; it is \"{text}\". Correct it or leave it out (default {Year})."),
    };
}
