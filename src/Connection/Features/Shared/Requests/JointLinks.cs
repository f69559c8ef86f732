namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Addresses of joint requests, without language.</summary>
internal static class JointLinks
{
    /// <summary>The requests a country was asked to join.</summary>
    public const string Mine = "/joint-requests";

    /// <summary>One of them, for the country that was asked.</summary>
    /// <param name="code">Reference, as <c>R-2026-0001-KE</c>.</param>
    public static string One(string code) => $"{Mine}/{code}";

    /// <summary>Where the leading country asks the others.</summary>
    /// <param name="request">Reference of the request.</param>
    public static string Ask(string request) => $"{RequestLinks.Own(request)}/countries";
}
