namespace Marrakech.Knowledge.Facts;

/// <summary>Reads names of organisations nobody listed: capitalised words around a noun that says "organisation".</summary>
internal sealed class OrganisationPhrases(Gazetteer gazetteer)
{
    private readonly OrganisationWords _words = gazetteer.OrganisationWords;

    public IEnumerable<OrganisationHit> Find(FactText text, IReadOnlyList<OrganisationHit> known)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (!text.IsCapital(i) || _words.Openers.Contains(text.Tokens[i].Folded))
                continue;
            var phrase = Read(text, i, known);
            if (Organisation(text, phrase) is { } hit)
            {
                yield return hit;
                i = hit.Last;
            }
            else
            {
                i = phrase.HeadEnd;
            }
        }
    }

    public static string KeyOf(string name) =>
        string.Join(' ', FactText.Cut(name).Select(t => t.Folded).Where(w => w is not ("the" or "s")));

    private OrganisationHit? Organisation(FactText text, Phrase phrase)
    {
        if (phrase.First == phrase.Last || gazetteer.OrganisationHeads.TryGetValue(text.Tokens[phrase.HeadEnd].Folded, out var kind) is false)
            return null;

        var acronym = OrganisationFinder.AcronymAfter(text, phrase.Last);
        var name = text.Full[text.Tokens[phrase.First].Start..text.Tokens[phrase.Last].End];
        return new(KeyOf(name), name, acronym is { } a ? text.Original(a).ToString() : null, kind, phrase.First, acronym ?? phrase.Last, false);
    }

    private Phrase Read(FactText text, int first, IReadOnlyList<OrganisationHit> known)
    {
        var phrase = new Phrase(first, first, first, false);
        while (true)
        {
            var next = Continue(text, phrase, known);
            if (next.Last == phrase.Last)
                return phrase;
            phrase = next;
        }
    }

    private Phrase Continue(FactText text, Phrase phrase, IReadOnlyList<OrganisationHit> known)
    {
        var at = phrase.Last + 1;
        if (at >= text.Tokens.Count)
            return phrase;

        var gap = text.GapAfter(phrase.Last);
        if (gap.SequenceEqual(", "))
            return phrase.Complemented && IsList(text, phrase, at) ? phrase with { Last = at } : phrase;
        if (gap.ContainsAny("’'") && gap.Length == 1 && text.Tokens[at].Folded == "s")
            return phrase with { Last = at, HeadEnd = phrase.Complemented ? phrase.HeadEnd : at };
        if (gap.SequenceEqual(" & "))
            return text.IsCapital(at) ? phrase.With(at) : phrase;
        if (!(gap.Length == 1 && (gap[0] == '-' || char.IsWhiteSpace(gap[0]))) && !gap.SequenceEqual("’ "))
            return phrase;
        if (text.IsCapital(at))
            return phrase.With(at);

        return AfterSmallWords(text, phrase, at, known);
    }

    private Phrase AfterSmallWords(FactText text, Phrase phrase, int at, IReadOnlyList<OrganisationHit> known)
    {
        var (complement, and) = (false, false);
        var cap = at;
        while (cap < text.Tokens.Count && cap < at + 3 && !text.IsCapital(cap))
        {
            var word = text.Tokens[cap].Folded;
            if (_words.Complements.Contains(word))
                complement = true;
            else if (word == "and")
                and = true;
            else if (!_words.Fillers.Contains(word))
                return phrase;
            if (!text.GapAfter(cap).SequenceEqual(" "))
                return phrase;
            cap++;
        }

        if (cap >= text.Tokens.Count || !text.IsCapital(cap))
            return phrase;
        if (and && !complement && !JoinsAcrossAnd(text, phrase, at, cap, known))
            return phrase;
        if (!complement && !and)
            return phrase;

        return new(phrase.First, cap, phrase.Complemented || complement ? phrase.HeadEnd : cap, phrase.Complemented || complement);
    }

    /// <summary>Whether "and" stands inside one name ("Agency for Roads and Bridges") or between two ("Roads Agency and the Harbour Board").</summary>
    private bool JoinsAcrossAnd(FactText text, Phrase phrase, int and, int cap, IReadOnlyList<OrganisationHit> known)
    {
        if (cap > and + 1 || known.Any(k => k.First <= cap && cap <= k.Last && k.First >= and) || text.IsAllCapitals(cap))
            return false;

        var end = cap;
        while (end + 1 < text.Tokens.Count && text.GapAfter(end).SequenceEqual(" ") && text.IsCapital(end + 1))
            end++;
        var headed = gazetteer.OrganisationHeads.ContainsKey(text.Tokens[end].Folded);
        if (phrase.Complemented)
            return !headed && !gazetteer.OrganisationHeads.ContainsKey(text.Tokens[cap].Folded);

        return headed && !gazetteer.OrganisationHeads.ContainsKey(text.Tokens[phrase.Last].Folded)
            && gazetteer.Places.LongestAt(text, phrase.Last) is null;
    }

    private bool IsList(FactText text, Phrase phrase, int at)
    {
        if (!_words.Lists.Contains(text.Tokens[phrase.HeadEnd].Folded) || !text.IsCapital(at) || text.IsAllCapitals(at))
            return false;
        for (var i = at; i + 2 < text.Tokens.Count && i < at + 7; i++)
        {
            if (gazetteer.OrganisationHeads.ContainsKey(text.Tokens[i].Folded))
                return false;
            if (text.Tokens[i + 1].Folded == "and")
                return text.IsCapital(i + 2);
            if (text.GapAfter(i) is not (" " or ", ") || !text.IsCapital(i + 1))
                return false;
        }

        return false;
    }

    /// <summary>A run of words read as a name.</summary>
    /// <remarks>The head ends with the last word before the complement: where the noun must stand that says what it is.</remarks>
    private readonly record struct Phrase(int First, int Last, int HeadEnd, bool Complemented)
    {
        public Phrase With(int last) => this with { Last = last, HeadEnd = Complemented ? HeadEnd : last };
    }
}
