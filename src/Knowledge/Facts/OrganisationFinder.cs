namespace Marrakech.Knowledge.Facts;

/// <summary>Finds organisations: known ones, names that say what they are, the bodies of a State, and acronyms the text defines.</summary>
internal sealed class OrganisationFinder(Gazetteer gazetteer)
{
    private readonly OrganisationPhrases _phrases = new(gazetteer);
    private readonly StateBodies _bodies = new(gazetteer);

    public IReadOnlyList<OrganisationHit> Find(FactText text)
    {
        var known = gazetteer.Organisations.Find(text).Select(m => Known(text, m)).ToList();
        var bodies = _bodies.Find(text);
        var phrases = _phrases.Find(text, known)
            .Where(p => !known.Exists(k => k.First <= p.First && p.Last <= k.Last) && !bodies.Any(b => b.First <= p.First && p.Last <= b.Last))
            .ToList();
        List<OrganisationHit> hits = [.. known, .. bodies, .. phrases];
        hits.AddRange(LaterAcronyms(text, hits));
        return [.. hits.OrderBy(h => h.First)];
    }

    public static IReadOnlyList<OrganisationFact> Facts(FactText text, IEnumerable<OrganisationHit> hits) =>
    [
        .. hits.GroupBy(h => h.Key).Select(g => new OrganisationFact(
            g.Key,
            g.First().Name,
            g.Select(h => h.Acronym).FirstOrDefault(a => a is not null),
            g.First().Kind,
            [.. g.Select(h => text.Words(text.Tokens[h.First].Start, EndOf(text, h)))])),
    ];

    /// <summary>The word of an acronym in brackets directly after a word, or none.</summary>
    public static int? AcronymAfter(FactText text, int token)
    {
        var next = token + 1;
        return next < text.Tokens.Count && text.GapAfter(token).TrimStart().SequenceEqual("(") && text.GapAfter(next).StartsWith(")")
            && text.Tokens[next].Length is > 1 and <= 10 && text.CapitalsIn(next) * 2 > text.Tokens[next].Length
            ? next
            : null;
    }

    private static OrganisationHit Known(FactText text, NameMatch<KnownOrganisation> match)
    {
        var last = AcronymAfter(text, match.Last) is { } acronym && match.Value.Acronym == text.Original(acronym).ToString() ? acronym : match.Last;
        return new(match.Value.Key, match.Value.Name, match.Value.Acronym, match.Value.Kind, match.First, last, match.Value.Country is null);
    }

    private static List<OrganisationHit> LaterAcronyms(FactText text, List<OrganisationHit> hits)
    {
        var defined = hits.Where(h => h.Acronym is not null).GroupBy(h => h.Acronym!).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (defined.Count == 0)
            return [];

        var taken = hits.SelectMany(h => Enumerable.Range(h.First, h.Last - h.First + 1)).ToHashSet();
        return
        [
            .. Enumerable.Range(0, text.Tokens.Count)
                .Where(i => text.IsCapital(i) && !taken.Contains(i) && defined.ContainsKey(text.Original(i).ToString()))
                .Select(i => defined[text.Original(i).ToString()] with { First = i, Last = i }),
        ];
    }

    private static int EndOf(FactText text, OrganisationHit hit)
    {
        var end = text.Tokens[hit.Last].End;
        return hit.Last > hit.First && text.GapAfter(hit.Last - 1).TrimStart().SequenceEqual("(") && end < text.Full.Length ? end + 1 : end;
    }
}
