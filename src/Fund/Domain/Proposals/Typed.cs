namespace Marrakech.Fund.Domain.Proposals;

/// <summary>Reads what somebody typed, without the signs nobody sees.</summary>
internal static class Typed
{
    /// <summary>One line: white space folded; null where nothing is left.</summary>
    public static string? Line(string? typed)
    {
        var words = Seen(typed, _ => ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>Some paragraphs: line breaks stay, at most two in a row; null where nothing is left.</summary>
    public static string? Text(string? typed)
    {
        var lines = Seen((typed ?? "").ReplaceLineEndings("\n"), c => c == '\n' ? c : ' ').Split('\n').Select(l => l.TrimEnd());
        var text = string.Join('\n', lines).Trim();
        while (text.Contains("\n\n\n", StringComparison.Ordinal)) text = text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Some paragraphs of at most so many characters; null where nothing is left, or too much.</summary>
    public static string? Within(string? typed, int length) => Text(typed) is { } text && text.Length <= length ? text : null;

    /// <summary>One entry a line, empty ones left out.</summary>
    public static IReadOnlyList<string> Lines(string? typed) =>
        [.. (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(Line).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string Seen(string? typed, Func<char, char> space) => string.Concat((typed ?? "").Where(c => !IsHidden(c)).Select(c => char.IsWhiteSpace(c) ? space(c) : c).Where(c => c == '\n' || !char.IsControl(c)));

    /// <summary>Signs that turn the direction of writing or take no room. Joiners, which Persian and Hindi need, stay.</summary>
    private static bool IsHidden(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');
}
