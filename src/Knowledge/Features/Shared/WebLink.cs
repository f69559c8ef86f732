namespace Marrakech.Knowledge.Features.Shared;

/// <summary>Links found in documents.</summary>
internal static class WebLink
{
    /// <summary>The link when it leads to a web page; null for anything a browser might run.</summary>
    public static string? Safe(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? link : null;

    /// <summary>A text with the link it prints, cut around it; a link it does not print follows it.</summary>
    public static (string Before, string? Link, string After) Within(string? text, string? link)
    {
        var words = text ?? "";
        if (Safe(link) is not { } safe) return (words, null, "");
        var at = words.IndexOf(safe, StringComparison.Ordinal);
        if (at >= 0) return (words[..at], safe, words[(at + safe.Length)..]);
        return (words.Length == 0 ? "" : words + " ", safe, "");
    }
}
