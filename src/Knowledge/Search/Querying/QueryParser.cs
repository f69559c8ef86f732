namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Reads what people type into a search box: words, "phrases", prefix*, -exclusions and OR. Never refuses anything.</summary>
internal static class QueryParser
{
    private const int MostClauses = 32;
    private const int LongestPart = 120;
    private const int ShortestPrefix = 2;

    public static ParsedQuery Parse(string? text)
    {
        var clauses = new List<QueryClause>();
        if (text is null)
            return new ParsedQuery(clauses);
        if (text.Length > SearchQuery.LongestText)
            text = text[..SearchQuery.LongestText];
        var at = 0;
        var joinNext = false;
        while (clauses.Count < MostClauses && Next(text, ref at) is { } piece)
        {
            if (piece is { Part: null })
            {
                joinNext = clauses.Count > 0 && !clauses[^1].Excluded;
                continue;
            }
            if (joinNext && !piece.Excluded)
                clauses[^1] = new QueryClause([.. clauses[^1].Alternatives, piece.Part!]);
            else
                clauses.Add(new QueryClause([piece.Part!], piece.Excluded));
            joinNext = false;
        }
        return new ParsedQuery(clauses);
    }

    /// <summary>The next piece; one without a part is the word OR.</summary>
    private static Piece? Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                return null;
            var excluded = text[at] is '-' or '\u2212' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            if (excluded)
                at++;
            if (IsQuote(text[at]))
            {
                if (Phrase(text, ref at) is { } phrase)
                    return new Piece(phrase, excluded);
                continue;
            }
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]))
                at++;
            var word = text[start..at];
            if (word is "OR" or "|" or "||")
                return new Piece(null, false);
            if (Word(word) is { } part)
                return new Piece(part, excluded);
        }
        return null;
    }

    private static QueryPart? Phrase(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
            at++;
        var phrase = Shorten(text[start..at].Trim());
        if (at < text.Length)
            at++;
        return phrase.Any(char.IsLetterOrDigit) ? new QueryPart(PartKind.Phrase, phrase) : null;
    }

    private static QueryPart? Word(string word)
    {
        var prefix = word.EndsWith('*');
        var trimmed = Shorten(Trim(word));
        if (trimmed.Length == 0)
            return null;
        return new QueryPart(prefix && trimmed.Length >= ShortestPrefix ? PartKind.Prefix : PartKind.Word, trimmed);
    }

    private static string Trim(string word)
    {
        var start = 0;
        while (start < word.Length && !IsWordCharacter(word, start))
            start++;
        var end = word.Length;
        while (end > start && !IsWordCharacter(word, end - 1))
            end--;
        return word[start..end];
    }

    private static bool IsWordCharacter(string word, int at) => char.IsLetterOrDigit(word[at]) || char.IsSurrogate(word[at]);

    private static string Shorten(string text) => text.Length <= LongestPart ? text : text[..LongestPart];

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u300C' or '\u300D';

    private sealed record Piece(QueryPart? Part, bool Excluded);
}
