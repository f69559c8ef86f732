namespace Marrakech.Knowledge.Features.Shared;

/// <summary>Links found in documents.</summary>
internal static class WebLink
{
    /// <summary>The link when it leads to a web page; null for anything a browser might run.</summary>
    public static string? Safe(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? link : null;
}
