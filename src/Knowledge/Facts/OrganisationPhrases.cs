namespace Marrakech.Knowledge.Facts;

/// <summary>Reads names of organisations nobody listed: capitalised words around a noun that says "organisation".</summary>
internal sealed class OrganisationPhrases(Gazetteer gazetteer)
{
    private readonly OrganisationWords _words = gazetteer.OrganisationWords;

    public IEnumerable<OrganisationHit> Find(FactText text, IReadOnlyList<OrganisationHit> known)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if ((!text.IsCapital(i) && !IsPlaceOf(text, i)) || _words.Openers.Contains(text.Tokens[i].Folded))
                continue;
            var phrase = Read(text, i, known);
            if (Organisation(text, phrase, known) is { } hit)
            {
                yield return hit;
                i = hit.Last;
            }
            else
            {
                i = Math.Max(i, phrase.HeadEnd);
            }
        }
    }

    public static string KeyOf(string name) =>
        string.Join(' ', FactText.Cut(name).Select(t => t.Folded).Where(w => w is not ("the" or "s")));

    private OrganisationHit? Organisation(FactText text, Phrase phrase, IReadOnlyList<OrganisationHit> known)
    {
        if (phrase.First == phrase.Last || known.Any(k => k.First <= phrase.HeadEnd && phrase.HeadEnd <= k.Last))
            return null;
        if (KindOf(text, phrase, known) is not { } kind)
            return null;

        var acronym = OrganisationFinder.AcronymAfter(text, phrase.Last);
        var first = acronym is { } letters ? FirstByLetters(text, phrase, letters) : phrase.First;
        var name = text.Full[text.Tokens[first].Start..text.Tokens[phrase.Last].End];
        if (acronym is { } a && gazetteer.Organisations.LongestAt(text, a) is { } same)
            return new(same.Value.Key, same.Value.Name, same.Value.Acronym, same.Value.Kind, first, a, false);
        return new(KeyOf(name), name, acronym is { } short1 ? text.Original(short1).ToString() : null, kind.Kind, first, acronym ?? phrase.Last, false);
    }

    private Headed? KindOf(FactText text, Phrase phrase, IReadOnlyList<OrganisationHit> known)
    {
        var head = text.Tokens[phrase.HeadEnd].Folded;
        if (gazetteer.OrganisationHeads.TryGetValue(head, out var kind))
            return new(kind);
        if (_words.Places.Contains(head) && phrase.Complemented && phrase.Last - phrase.HeadEnd < 5 && IsPlace(text, phrase.HeadEnd + 2))
            return new(head == "state" ? OrganisationKind.MemberState : OrganisationKind.LocalAuthority);

        // "Children at the Border Taskforce": the noun stands last, after a complement of another one.
        return phrase.Complemented && !_words.Documents.Contains(head) && !known.Any(k => k.First <= phrase.Last && phrase.Last <= k.Last) && gazetteer.OrganisationHeads.TryGetValue(text.Tokens[phrase.Last].Folded, out kind)
            ? new(kind)
            : null;
    }

    private bool IsPlaceOf(FactText text, int i) =>
        _words.Places.Contains(text.Tokens[i].Folded) && i + 2 < text.Tokens.Count && text.Tokens[i + 1].Folded == "of" && text.IsCapital(i + 2);

    private bool IsPlace(FactText text, int token) =>
        token < text.Tokens.Count && gazetteer.Places.LongestAt(text, token) is { Value.Code: not null };

    /// <summary>Moves the start of a name to where its words begin to spell the acronym given for it.</summary>
    private static int FirstByLetters(FactText text, Phrase phrase, int acronym)
    {
        var letters = text.Original(acronym);
        var letter = letters.Length - 1;
        for (var at = phrase.Last; at >= 0 && at > phrase.Last - (3 * letters.Length); at--)
        {
            var initial = text.Full[text.Tokens[at].Start];
            if (char.ToUpperInvariant(initial) == char.ToUpperInvariant(letters[letter]))
                letter--;
            else if (char.IsUpper(initial) || text.GapAfter(at).ContainsAny(".,;:("))
                break;
            if (letter < 0)
                return at > phrase.First && !Enumerable.Range(phrase.First, at - phrase.First).Any(i => !text.IsCapital(i) && text.Tokens[i].Length > 1) ? phrase.First : at;
        }

        return phrase.First;
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
        if (text.Tokens[at].Folded == "member")
            return phrase;
        if (gap.ContainsAny("’'") && gap.Length == 1 && text.Tokens[at].Folded == "s")
            return IsPlace(text, phrase.First) && IsPlace(text, at + 1) ? phrase : phrase with { Last = at, HeadEnd = phrase.Complemented ? phrase.HeadEnd : at };
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

    private readonly record struct Headed(OrganisationKind? Kind);

    /// <summary>A run of words read as a name.</summary>
    /// <remarks>The head ends with the last word before the complement: where the noun must stand that says what it is.</remarks>
    private readonly record struct Phrase(int First, int Last, int HeadEnd, bool Complemented)
    {
        public Phrase With(int last) => this with { Last = last, HeadEnd = Complemented ? HeadEnd : last };
    }
}
