namespace Marrakech.Knowledge.Facts;

/// <summary>Judges the level of a practice from the words that speak for one and from the countries it names.</summary>
internal sealed class LevelJudge
{
    private const double TitleWeight = 2;
    private const double OneCountry = 3;
    private const double CountriesOfOneRegion = 2.5;
    private const double CountriesOfSeveralRegions = 2;
    private const double NoCountry = 2.5;
    private const double PlaceOnly = 2.5;
    private const double RegionalBody = 2;

    private readonly NameTrie<(PracticeLevel Level, double Weight)> _cues = new();
    private readonly Gazetteer _gazetteer;

    public LevelJudge(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (var (level, cues) in gazetteer.LevelWords)
            foreach (var (words, weight) in cues)
                _cues.Add(words, (level, weight));
    }

    public LevelFact Judge(FactText text, IReadOnlyList<CountryFact> countries, IReadOnlyList<OrganisationFact> organisations)
    {
        var scores = new Dictionary<PracticeLevel, double>();
        var words = new List<(PracticeLevel Level, FactWords Words)>();
        foreach (var cue in _cues.Find(text))
        {
            var stands = text.Words(text.Tokens[cue.First].Start, text.Tokens[cue.Last].End);
            Add(cue.Value.Level, stands.Field == FactField.Title ? cue.Value.Weight * TitleWeight : cue.Value.Weight, stands);
        }

        foreach (var country in countries)
            if (country.Mention == CountryMention.Place)
                Add(PracticeLevel.Local, PlaceOnly / countries.Count, country.Words[0]);
        foreach (var body in organisations.Where(o => o.Kind == OrganisationKind.InternationalOrganisation).Take(2))
            Add(PracticeLevel.Regional, RegionalBody / 2, body.Words[0]);
        var (byCountries, weight) = ByCountries(countries);
        Add(byCountries, weight, countries.Count == 0 ? null : countries[0].Words[0]);

        var level = scores.MaxBy(s => s.Value).Key;
        return new(level, [.. words.Where(w => w.Level == level).Select(w => w.Words)]);

        void Add(PracticeLevel to, double by, FactWords? from)
        {
            scores[to] = scores.GetValueOrDefault(to) + by;
            if (from is { } stands)
                words.Add((to, stands));
        }
    }

    private (PracticeLevel Level, double Weight) ByCountries(IReadOnlyList<CountryFact> countries)
    {
        var acting = countries.Where(c => c.Mention != CountryMention.Demonym).DefaultIfEmpty(countries.Count > 0 ? countries[0] : null).OfType<CountryFact>().ToList();
        return acting.Count switch
        {
            0 => (PracticeLevel.Global, NoCountry),
            1 => (PracticeLevel.National, OneCountry),
            _ when acting.Select(c => _gazetteer.RegionOf(c.Code)).Distinct().Count() == 1 => (PracticeLevel.Regional, CountriesOfOneRegion),
            _ => (PracticeLevel.CrossRegional, CountriesOfSeveralRegions),
        };
    }
}
