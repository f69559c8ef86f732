using System.Text;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Domain;

/// <summary>Says how far two wordings differ, by the rule by which the editions of the actions are counted.</summary>
internal static class WordingChange
{
    public static TextChange Between(string old, string @new)
    {
        var (a, b) = (Plain(old), Plain(@new));
        if (a == b)
            return TextChange.Identical;
        return Letters(a) == Letters(b) ? TextChange.Punctuation : TextChange.Wording;
    }

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
            if (sign != ' ' || (plain.Length > 0 && plain[^1] != ' '))
                plain.Append(sign);
        }

        return plain.ToString().TrimEnd(' ', ';', '.', ':', ',');
    }

    private static string Letters(string plain) =>
        string.Concat(plain.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '\'')).ToUpperInvariant();
}
