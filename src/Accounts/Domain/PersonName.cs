using Marrakech.Accounts.Data;

namespace Marrakech.Accounts.Domain;

/// <summary>Reads the name a person gives themselves.</summary>
internal static class PersonName
{
    /// <summary>The name in one line; null where there is none or it is too long.</summary>
    public static string? Read(string? typed) => OneLine.Read(typed) is { Length: <= Person.NameLength } name ? name : null;
}

/// <summary>Reads a line somebody typed.</summary>
internal static class OneLine
{
    /// <summary>The line without signs nobody sees: one name must not pass for another. Null where nothing is left.</summary>
    public static string? Read(string? typed)
    {
        var seen = string.Concat((typed ?? "").Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !char.IsControl(c) && !IsHidden(c)));
        var words = seen.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>Signs that turn the direction of writing or take no room; joiners, which Persian and Hindi need, stay.</summary>
    private static bool IsHidden(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF';
}
