using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Domain;

/// <summary>Compares two wordings of an item of a list, as one edition and another print it.</summary>
/// <remarks>
/// The mark that ends an item belongs to the list, and the shape of an apostrophe or dash to the typesetter: neither is a difference.
/// Capitals, hyphens and spacing (<c>policy-making</c>, <c>policymaking</c>) count as punctuation: the words are the same when read aloud.
/// </remarks>
internal static class ListItem
{
    /// <summary>The item without the semicolon or full stop that ends it.</summary>
    public static string WithoutEndMark(string text) => text.Trim().TrimEnd(';', '.', ' ');

    /// <summary>How far two wordings differ.</summary>
    public static TextChange Compare(string old, string @new)
    {
        if (Plain(old) == Plain(@new)) return TextChange.Identical;
        return Letters(old) == Letters(@new) ? TextChange.Punctuation : TextChange.Wording;
    }

    private static string Plain(string text) =>
        string.Join(' ', WithoutEndMark(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').Replace('–', '-');

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
