namespace Marrakech.Knowledge.Facts;

/// <summary>Finds numbers of people: a number, at most a few describing words, and a noun for people.</summary>
internal sealed class PeopleFinder(Gazetteer gazetteer)
{
    private const int WordsBetween = 5;

    private static readonly string[] Vague = ["more than", "over", "about", "around", "nearly", "almost", "at least", "up to", "some", "approximately", "an estimated", "close to", "as many as"];

    private readonly PeopleWords _words = gazetteer.PeopleWords;

    public IReadOnlyList<PeopleFact> Find(FactText text, IReadOnlyList<AmountFact> amounts)
    {
        var found = new List<PeopleFact>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var first = i;
            if ((ReadNumber(text, ref i) ?? ReadMagnitude(text, ref i)) is not { } count || count < 1)
                continue;
            if (PeopleAfter(text, i + 1) is not { } last)
                continue;

            var start = WithVagueWord(text.Full, text.Tokens[first].Start);
            var words = text.Words(start, text.Tokens[last].End);
            if (!amounts.Any(a => a.Words.Field == words.Field && words.Offset <= a.Words.Offset && a.Words.Offset < words.Offset + words.Words.Length))
                found.Add(new((long)count, words));
            i = last;
        }

        return found;
    }

    /// <summary>Reads a number that starts at a word and moves to its last word: "442,000", "1.5 million", "two thousand".</summary>
    private decimal? ReadNumber(FactText text, ref int i)
    {
        decimal? value;
        if (i > 0 && (_words.Labels.Contains(text.Tokens[i - 1].Folded) || text.IsAllCapitals(i - 1)))
            return null;
        if (char.IsAsciiDigit(text.Full[text.Tokens[i].Start]))
        {
            if (text.Tokens[i].Start > 0 && text.Full[text.Tokens[i].Start - 1] is '-' or '–' or '/' or '.' or '$' or '€' or '£')
                return null;
            var last = i;
            while (last + 1 < text.Tokens.Count && text.GapAfter(last) is "," or "." && char.IsAsciiDigit(text.Full[text.Tokens[last + 1].Start]))
                last++;
            if (last == i && IsYear(text.Original(i)))
                return null;
            value = AmountFinder.Number(text.Full[text.Tokens[i].Start..text.Tokens[last].End]);
            i = last;
        }
        else
        {
            value = _words.Numbers.TryGetValue(text.Tokens[i].Folded, out var word) ? word : null;
        }

        if (value is null)
            return null;
        if (i + 1 < text.Tokens.Count && text.Tokens[i + 1].Length > 2 && gazetteer.MoneyWords.Magnitudes.TryGetValue(text.Tokens[i + 1].Folded, out var magnitude))
        {
            i++;
            return value * magnitude;
        }

        return value;
    }

    private int? PeopleAfter(FactText text, int at)
    {
        int? last = null;
        for (var i = at; i < text.Tokens.Count && i <= at + WordsBetween; i++)
        {
            var gap = text.GapAfter(i - 1);
            if (gap is not (" " or "\n" or "-" or "  "))
                break;
            var word = text.Tokens[i].Folded;
            var inside = gap is "-" || text.GapAfter(i) is "-";
            if ((!inside && _words.Breaks.Contains(word)) || (last is not null && word is "and" or "or"))
                break;
            if (_words.People.Contains(word) || IsPlural(text, i))
                last = i;
            else if (last is not null)
                break;
        }

        return last;
    }

    /// <summary>Reads "thousands of": the least it can mean.</summary>
    private decimal? ReadMagnitude(FactText text, ref int i)
    {
        if (!_words.Magnitudes.TryGetValue(text.Tokens[i].Folded, out var least) || i + 2 >= text.Tokens.Count || text.Tokens[i + 1].Folded != "of")
            return null;
        i++;
        return least;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));

    private bool IsPlural(FactText text, int token) =>
        text.IsCapital(token) && text.Tokens[token].Folded.EndsWith('s') &&
        gazetteer.Places.LongestAt(text, token) is { Value: { Code: not null, Mention: CountryMention.Demonym } };

    private static int WithVagueWord(string full, int start)
    {
        foreach (var vague in Vague)
            if (start > vague.Length && full.AsSpan(start - vague.Length - 1, vague.Length).Equals(vague, StringComparison.OrdinalIgnoreCase)
                && char.IsWhiteSpace(full[start - 1]) && (start == vague.Length + 1 || !char.IsLetter(full[start - vague.Length - 2])))
                return start - vague.Length - 1;
        return start;
    }
}

/// <summary>Words by which a number of people is recognised.</summary>
internal sealed record PeopleWords
{
    public required HashSet<string> People { get; init; }

    public required IReadOnlyDictionary<string, decimal> Numbers { get; init; }

    /// <summary>Words for a magnitude, with the least it means: "hundreds of" is 100.</summary>
    public required IReadOnlyDictionary<string, decimal> Magnitudes { get; init; }

    /// <summary>Words before a number that make it a label: "article 12".</summary>
    public required HashSet<string> Labels { get; init; }

    /// <summary>Words that end the search for a noun: another noun is counted, or another phrase begins.</summary>
    public required HashSet<string> Breaks { get; init; }
}
