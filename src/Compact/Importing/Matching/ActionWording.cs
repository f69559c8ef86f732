using System.Text;

namespace Marrakech.Compact.Importing.Matching;

/// <summary>Compares two wordings of one action.</summary>
internal static class ActionWording
{
    public static ActionDifference Compare(string official, string other)
    {
        if (Plain(official) == Plain(other)) return ActionDifference.Identical;
        return Letters(official) == Letters(other) ? ActionDifference.Punctuation : ActionDifference.Wording;
    }

    /// <summary>Single spaces, straight quotation marks and hyphens, no sign at the end.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var sign = c switch
            {
                '‘' or '’' => '\'',
                '“' or '”' => '"',
                '–' or '—' or '\u2010' or '\u2011' => '-',
                _ => char.IsWhiteSpace(c) ? ' ' : c,
            };
            if (sign != ' ' || (plain.Length > 0 && plain[^1] != ' ')) plain.Append(sign);
        }

        return plain.ToString().TrimEnd(' ', ';', '.', ':', ',');
    }

    /// <summary>The bare words. An apostrophe belongs to its word: employers and employers' are two wordings.</summary>
    private static string Letters(string text) => string.Concat(Plain(text).Where(c => char.IsLetterOrDigit(c) || c == '\'')).ToUpperInvariant();
}
