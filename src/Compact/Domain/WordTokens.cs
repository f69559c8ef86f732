using System.Globalization;
using System.Text;

namespace Marrakech.Compact.Domain;

internal enum WordTokenKind
{
    Word,
    Space,
    Punctuation,
}

internal readonly record struct WordToken(WordTokenKind Kind, string Text);

/// <summary>Cuts a text into words, runs of white space and single punctuation marks; together they are the text again.</summary>
internal static class WordTokens
{
    public static IReadOnlyList<WordToken> Of(string text)
    {
        var tokens = new List<WordToken>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var kind = KindAt(text, at, out var length);
            var alone = kind == WordTokenKind.Punctuation || IsIdeograph(text[at]);
            at += length;
            while (!alone && at < text.Length && KindAt(text, at, out length) == kind && !IsIdeograph(text[at]))
                at += length;
            tokens.Add(new(kind, text[start..at]));
        }

        return tokens;
    }

    private static WordTokenKind KindAt(string text, int at, out int length)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length) != System.Buffers.OperationStatus.Done)
            return WordTokenKind.Punctuation;
        if (Rune.IsWhiteSpace(rune))
            return WordTokenKind.Space;

        return Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or
            UnicodeCategory.SpacingCombiningMark
            ? WordTokenKind.Word
            : WordTokenKind.Punctuation;
    }

    // Chinese and Japanese write no spaces between words: each character counts as a word.
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
