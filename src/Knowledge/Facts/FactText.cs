using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Facts;

/// <summary>A word of the text: where it stands and its form without case and accents.</summary>
internal readonly record struct FactToken(int Start, int End, string Folded)
{
    public int Length => End - Start;
}

/// <summary>Title and text as one string cut into words, with the stretches set aside that name no fact: citations and links.</summary>
internal sealed partial class FactText
{
    private const string Between = "\n\n";

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:•▪■");

    private readonly int _titleLength;
    private readonly bool[] _aside;

    public FactText(string title, string text)
    {
        _titleLength = title.Length;
        Full = title + Between + text;
        _aside = new bool[Full.Length];
        foreach (Match match in AsidePattern().Matches(Full))
            if (!MonthBeforeYear().IsMatch(match.Value))
                Array.Fill(_aside, true, match.Index, match.Length);
        Tokens = [.. Cut(Full).Where(t => !_aside[t.Start])];
    }

    public string Full { get; }

    public IReadOnlyList<FactToken> Tokens { get; }

    public FactWords Words(int start, int end) => start < _titleLength
        ? new(Full[start..Math.Min(end, _titleLength)], FactField.Title, start)
        : new(Full[start..end], FactField.Text, start - _titleLength - Between.Length);

    /// <summary>Where words stand in the whole.</summary>
    public int OffsetOf(FactWords words) => words.Field == FactField.Title ? words.Offset : words.Offset + _titleLength + Between.Length;

    public bool IsTitle(int at) => at < _titleLength;

    public bool IsAside(int at) => _aside[at];

    public ReadOnlySpan<char> Original(int token) => Full.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>What stands between a word and the next one; the end of the text counts as a full stop.</summary>
    public ReadOnlySpan<char> GapAfter(int token) => token + 1 < Tokens.Count
        ? Full.AsSpan(Tokens[token].End, Tokens[token + 1].Start - Tokens[token].End)
        : Tokens[token].End < Full.Length ? Full.AsSpan(Tokens[token].End) : ".";

    /// <summary>Whether a word consists of capitals alone, as acronyms do.</summary>
    public bool IsAllCapitals(int token) => Tokens[token].Length > 1 && CapitalsIn(token) == Tokens[token].Length;

    public int CapitalsIn(int token)
    {
        var count = 0;
        foreach (var c in Original(token))
            if (char.IsUpper(c))
                count++;
        return count;
    }

    public bool IsCapital(int token) => char.IsUpper(Full[Tokens[token].Start]);

    /// <summary>Whether a word opens a sentence (or the title), where a capital letter says nothing.</summary>
    public bool OpensSentence(int token)
    {
        if (token == 0)
            return true;
        var gap = GapAfter(token - 1);
        return gap.ContainsAny(SentenceEnds) && !gap.StartsWith("’") || gap.Contains(Between, StringComparison.Ordinal);
    }

    public static IEnumerable<FactToken> Cut(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark))
                at++;
            yield return new(start, at, Fold(text.AsSpan(start, at - start)));
        }
    }

    /// <summary>Small letters without accents, so that Córdoba and CORDOBA are one word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
            return string.Create(word.Length, word, (span, source) => source.ToLowerInvariant(span));

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // A citation names its author and year ("(Author, 2015a)", "(Ministry of Roads, n.d.)"); a link names no fact either.
    [GeneratedRegex(@"\([^()]{2,160}?,\s*(?:(?:19|20)\d\d[a-z]?|n\.\s?d\.?)(?:[,;][^()]{0,120})?\)|https?://\S+|www\.\S+", RegexOptions.CultureInvariant)]
    private static partial Regex AsidePattern();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)[\d\s]*,\s*\d{4}\)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthBeforeYear();
}
