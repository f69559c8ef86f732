namespace Marrakech.Knowledge.Facts;

/// <summary>A country named at a stretch of words.</summary>
internal readonly record struct CountryHit(string Code, CountryMention Mention, int First, int Last);

/// <summary>Finds the countries a text names, by name, people or place.</summary>
internal sealed class CountryFinder(Gazetteer gazetteer)
{
    private readonly Readings _readings = gazetteer.Readings;

    public IReadOnlyList<CountryHit> Find(FactText text, IReadOnlyList<OrganisationHit> organisations)
    {
        var hits = new List<CountryHit>();
        foreach (var match in gazetteer.Places.Find(text))
            if (match.Value.Code is { } code && !IsSomethingElse(text, match, organisations))
                hits.Add(new(code, match.Value.Mention, match.First, match.Last));
        return hits;
    }

    public static IReadOnlyList<CountryFact> Facts(FactText text, IEnumerable<CountryHit> hits) =>
    [
        .. hits.GroupBy(h => h.Code).Select(g => new CountryFact(
            g.Key,
            g.Min(h => h.Mention),
            [.. g.Select(h => text.Words(text.Tokens[h.First].Start, text.Tokens[h.Last].End))])),
    ];

    private bool IsSomethingElse(FactText text, NameMatch<PlaceName> match, IReadOnlyList<OrganisationHit> organisations) =>
        IsCurrency(text, match) ||
        (match.Value.Mention == CountryMention.Demonym && IsLanguage(text, match)) ||
        (match.Value.Mention == CountryMention.Place && IsNamedAfterCity(text, match)) ||
        organisations.Any(o => o.SwallowsPlaces && o.First <= match.First && match.Last <= o.Last);

    private bool IsCurrency(FactText text, NameMatch<PlaceName> match) =>
        text.GapAfter(match.Last).StartsWith("$") || text.GapAfter(match.Last).StartsWith(" $") ||
        (match.Last + 1 < text.Tokens.Count && _readings.CurrencyWords.Contains(text.Tokens[match.Last + 1].Folded));

    private bool IsLanguage(FactText text, NameMatch<PlaceName> match)
    {
        if (match.First != match.Last || !_readings.Languages.Contains(text.Original(match.First).ToString()))
            return false;

        var next = match.Last + 1;
        if (next < text.Tokens.Count && _readings.LanguageAfter.Contains(text.Tokens[next].Folded) && text.GapAfter(match.Last).Length == 1)
            return true;

        var listed = !text.GapAfter(match.Last).SequenceEqual(" ") || (next < text.Tokens.Count && text.Tokens[next].Folded is "and" or "or");
        var before = match.First - 1;
        while (before >= 0 && (text.Tokens[before].Folded is "and" or "or" || _readings.Languages.Contains(text.Original(before).ToString())))
            before--;
        return listed && before >= 0 && _readings.LanguageBefore.Contains(text.Tokens[before].Folded);
    }

    private bool IsNamedAfterCity(FactText text, NameMatch<PlaceName> match) =>
        match.Last + 1 < text.Tokens.Count && text.GapAfter(match.Last).SequenceEqual(" ") &&
        _readings.Processes.Contains(text.Original(match.Last + 1).ToString());
}
