using Marrakech.Connection.Features.Shared.Requests;

namespace Marrakech.Connection.Features.Shared.Introductions;

/// <summary>Addresses of introductions, without language.</summary>
internal static class IntroductionLinks
{
    /// <summary>The introductions a country was asked about.</summary>
    public const string Mine = "/my-introductions";

    /// <summary>Where a country answers one.</summary>
    public static string One(string code) => $"{Mine}/{code}";

    /// <summary>Where the secretariat proposes them.</summary>
    public static string Propose(string request) => $"{RequestLinks.Case(request)}/introductions";

    /// <summary>The same, with the request of the other country.</summary>
    public static string ProposeWith(string request, string other) => $"{Propose(request)}?with={other}";
}
