using System.Globalization;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Miscellaneous;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Makes spellings of one word equal: case, accents, width, Arabic letter variants and vowel marks, Russian ё, native digits, typographic apostrophes.</summary>
internal static class Folding
{
    private static readonly ArabicNormalizer Arabic = new();

    /// <summary>Letters and the accents behind them as one sign, as everything in the index is written.</summary>
    public static string Composed(string text) => text.Any(c => c is >= '\u0300' and <= '\u036f') && !text.Any(char.IsSurrogate) ? text.Normalize() : text;

    public static string Fold(ReadOnlySpan<char> token)
    {
        if (IsPlain(token))
            return token.ToString();
        var buffer = new char[token.Length * 4];
        var length = 0;
        foreach (var c in token)
            if (Letter(c) is var letter and not '\0')
                buffer[length++] = letter;
        length = Arabic.Normalize(buffer, length);
        var folded = new char[length * 4];
        length = ASCIIFoldingFilter.FoldToASCII(buffer, 0, folded, 0, length);
        for (var i = 0; i < length; i++)
            folded[i] = char.ToLowerInvariant(folded[i]);
        return new string(folded, 0, length);
    }

    private static bool IsPlain(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
        return true;
    }

    private static char Letter(char c)
    {
        if (c is '\u2019' or '\u2018' or '\uFF07' or '\u02BC')
            return '\'';
        if (c is '\u0451' or '\u0401')
            return '\u0435';
        if (c is >= '\uFF01' and <= '\uFF5E')
            return char.ToLowerInvariant((char)(c - 0xFEE0));
        if (c > '\u007F' && char.IsDigit(c))
            return (char)('0' + (int)CharUnicodeInfo.GetDecimalDigitValue(c));
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? '\0' : char.ToLowerInvariant(c);
    }
}
