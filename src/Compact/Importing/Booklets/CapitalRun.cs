namespace Marrakech.Compact.Importing.Booklets;

/// <summary>A heading set in capitals: a run of words, not just a few acronyms side by side.</summary>
internal static class CapitalRun
{
    private const int LeastWords = 2;
    private const int LeastLetters = 16;
    private const int LongWord = 4;

    /// <summary>End of the run that begins at <paramref name="start"/>, or -1.</summary>
    public static int End(IReadOnlyList<Word> words, int start)
    {
        var at = start;
        var letters = 0;
        var longest = 0;
        var commas = 0;
        while (at < words.Count && IsCapitals(words[at].Text))
        {
            var count = words[at].Text.Count(char.IsLetter);
            letters += count;
            if (words[at].Text[^1] == ',') commas++;
            longest = Math.Max(longest, count);
            at++;
        }

        // "A" in capitals can be the first word of the text behind.
        while (at > start && words[at - 1].Text.Length == 1) at--;
        // Acronyms in a row stand between commas.
        return at - start >= LeastWords && letters >= LeastLetters && longest >= LongWord && commas * 2 < at - start ? at : -1;
    }

    private static bool IsCapitals(string text)
    {
        var letters = 0;
        foreach (var sign in text)
        {
            if (char.IsLetter(sign))
            {
                if (!char.IsUpper(sign)) return false;
                letters++;
            }
            else if (sign is not ('-' or ',' or ':' or '(' or ')' or '’' or '\'' or '&'))
            {
                if (!char.IsDigit(sign)) return false;
            }
        }

        return letters > 0;
    }
}
