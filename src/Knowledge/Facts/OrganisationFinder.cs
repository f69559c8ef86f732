namespace Marrakech.Knowledge.Facts;

/// <summary>Finds organisations: known ones, names that say what they are, the bodies of a State, and acronyms the text defines.</summary>
internal sealed class OrganisationFinder(Gazetteer gazetteer)
{
    private readonly OrganisationPhrases _phrases = new(gazetteer);
    private readonly StateBodies _bodies = new(gazetteer);

    public IReadOnlyList<OrganisationHit> Find(FactText text)
    {
        var named = gazetteer.Organisations.Find(text).Select(m => (Hit: Known(text, m), Describes: OnlyDescribes(text, m))).ToList();
        List<OrganisationHit> all = [.. named.Select(n => n.Hit)];
        List<OrganisationHit> known = [.. named.Where(n => !n.Describes).Select(n => n.Hit), .. OrgansOf(text, all)];
        var bodies = _bodies.Find(text);
        var phrases = _phrases.Find(text, all)
            .Where(p => !bodies.Any(b => b.First <= p.First && p.Last <= b.Last))
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

    /// <summary>"Harbour League (HL) Commission": a body named after the acronym of the one before it.</summary>
    private IEnumerable<OrganisationHit> OrgansOf(FactText text, IReadOnlyList<OrganisationHit> known)
    {
        foreach (var hit in known.Where(h => h.Acronym is not null && h.Last > h.First && h.Last + 1 < text.Tokens.Count))
            if (text.GapAfter(hit.Last) is ") " && text.IsCapital(hit.Last + 1) && gazetteer.OrganisationHeads.TryGetValue(text.Tokens[hit.Last + 1].Folded, out var kind))
            {
                var name = $"{hit.Acronym} {text.Original(hit.Last + 1)}";
                var key = gazetteer.Organisations.LongestAt(new("", name), 0) is { Last: 1 } same ? same.Value.Key : OrganisationPhrases.KeyOf(name);
                yield return hit with { Key = key, Name = name, Acronym = null, Kind = kind ?? hit.Kind, Last = hit.Last + 1 };
            }
    }

    /// <summary>"United Nations entities" and "EU directive" name neither as an organisation.</summary>
    private bool OnlyDescribes(FactText text, NameMatch<KnownOrganisation> match)
    {
        var next = match.Last + 1;
        return match.Value.Acronym is "UN" or "EU" && next < text.Tokens.Count && text.GapAfter(match.Last) is " " or "\n" or "-" &&
            (text.IsCapital(next) || gazetteer.OrganisationWords.Modified.Contains(text.Tokens[next].Folded));
    }

    private static OrganisationHit Known(FactText text, NameMatch<KnownOrganisation> match)
    {
        var last = AcronymAfter(text, match.Last) is { } acronym && match.Value.Acronym == text.Original(acronym).ToString() ? acronym : match.Last;
        return new(match.Value.Key, match.Value.Name, match.Value.Acronym, match.Value.Kind, match.First, last, IsAbovePlaces(match.Value));
    }

    // An international body is of no country though its name has one; a society of a country says which.
    private static bool IsAbovePlaces(KnownOrganisation known) => known.Country is null && known.Kind is
        OrganisationKind.UnEntity or OrganisationKind.InternationalOrganisation or OrganisationKind.InternationalFinancialInstitution;

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
