using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>A stretch of a post, and the web address it is where it is one.</summary>
internal readonly record struct PostStretch(string Text, string? Link);

/// <summary>Reads words that stay text: line breaks are shown, web addresses become links, and nothing else is understood.</summary>
internal static partial class PostText
{
    /// <summary>How many web addresses a text names, written out or not.</summary>
    public static int CountLinks(string text) => AnyAddress().Count(text);

    /// <summary>Whether something is an address of the web that a link may lead to; one with a name before the host pretends to be another.</summary>
    public static bool IsAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0;

    /// <summary>The text in stretches; put together again they give it letter for letter.</summary>
    public static IReadOnlyList<PostStretch> Stretches(string text)
    {
        var (stretches, at) = (new List<PostStretch>(), 0);
        foreach (Match match in Address().Matches(text))
        {
            // What ends a sentence or a bracket around an address is no part of it.
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '»', '”', '،', '؛', '؟', '。', '，');
            if (!IsAddress(address)) continue;
            if (match.Index > at) stretches.Add(new PostStretch(text[at..match.Index], null));
            stretches.Add(new PostStretch(address, address));
            at = match.Index + address.Length;
        }

        if (at < text.Length) stretches.Add(new PostStretch(text[at..], null));
        return stretches;
    }

    /// <summary>The beginning of a text as one line, for lists and feeds.</summary>
    public static string Opening(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var end = line.LastIndexOf(' ', most);
        return (end > most / 2 ? line[..end] : char.IsHighSurrogate(line[most - 1]) ? line[..(most - 1)] : line[..most]) + "…";
    }

    [GeneratedRegex(@"https?://[^\s<>""']+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"https?://|\bwww\.", RegexOptions.IgnoreCase)]
    private static partial Regex AnyAddress();
}
