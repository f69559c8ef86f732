namespace Marrakech.Knowledge.Facts;

/// <summary>Judges the level of a practice from the words that speak for one and from the countries it names.</summary>
/// <remarks>The weights are a rule of thumb, measured by the bench; a person may always set another level.</remarks>
internal sealed class LevelJudge
{
    private const double TitleWeight = 2;
    private const double OneCountry = 3;
    private const double CountryInTitle = 2.5;
    private const double CountriesOfOneRegion = 2.5;
    private const double CountriesOfSeveralRegions = 3.5;
    private const double NoCountry = 2.5;
    private const double PlaceOnly = 2.5;
    private const double RegionalBody = 1.5;
    private const double WorldBodies = 2;
    private const int ManyWorldBodies = 3;

    private readonly NameTrie<(PracticeLevel Level, double Weight)> _cues = new();
    private readonly NameTrie<bool> _cooperation = new();
    private readonly Gazetteer _gazetteer;

    public LevelJudge(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (var (level, cues) in gazetteer.LevelWords.Cues)
            foreach (var (words, weight) in cues)
                _cues.Add(words, (level, weight));
        foreach (var words in gazetteer.LevelWords.Cooperation)
            _cooperation.Add(words, true);
    }

    public LevelFact Judge(FactText text, IReadOnlyList<CountryFact> countries, IReadOnlyList<OrganisationFact> organisations)
    {
        var votes = new Votes();
        foreach (var cue in _cues.Find(text))
        {
            var words = text.Words(text.Tokens[cue.First].Start, text.Tokens[cue.Last].End);
            votes.Add(cue.Value.Level, words.Field == FactField.Title ? cue.Value.Weight * TitleWeight : cue.Value.Weight, words);
        }

        List<CountryFact> acting = [.. countries.Where(c => !c.Words.All(w => IsFunder(text, w)))];
        VoteByCountries(votes, text, acting);
        VoteByOrganisations(votes, organisations);
        return votes.Result();
    }

    private void VoteByCountries(Votes votes, FactText text, List<CountryFact> acting)
    {
        foreach (var country in acting.Where(c => c.Mention == CountryMention.Place))
            votes.Add(PracticeLevel.Local, PlaceOnly * (country.Words[0].Field == FactField.Title ? TitleWeight : 1) / acting.Count, country.Words[0]);
        if (acting.Count == 0)
        {
            votes.Add(PracticeLevel.Global, NoCountry, null);
            return;
        }

        List<CountryFact> titled = [.. acting.Where(c => c.Words.Any(w => w.Field == FactField.Title) && c.Mention != CountryMention.Place)];
        if (titled is [var one])
            votes.Add(PracticeLevel.National, CountryInTitle, one.Words[0]);

        var foremost = acting.MaxBy(c => c.Words.Count)!;
        var together = _cooperation.Find(text).Any();
        if (foremost.Words.Count * 2 > acting.Sum(c => c.Words.Count) || !together)
            votes.Add(PracticeLevel.National, OneCountry, foremost.Words[0]);
        else if (acting.Select(c => _gazetteer.RegionOf(c.Code)).Distinct().Count() == 1)
            votes.Add(PracticeLevel.Regional, CountriesOfOneRegion, foremost.Words[0]);
        else
            votes.Add(PracticeLevel.CrossRegional, CountriesOfSeveralRegions, foremost.Words[0]);
    }

    private static void VoteByOrganisations(Votes votes, IReadOnlyList<OrganisationFact> organisations)
    {
        foreach (var body in organisations.Where(o => o.Kind == OrganisationKind.InternationalOrganisation).Take(2))
            votes.Add(PracticeLevel.Regional, RegionalBody, body.Words[0]);
        List<OrganisationFact> world = [.. organisations.Where(o => o.Kind is OrganisationKind.UnEntity or OrganisationKind.InternationalFinancialInstitution)];
        if (world.Count >= ManyWorldBodies)
            votes.Add(PracticeLevel.Global, WorldBodies, world[0].Words[0]);
    }

    private bool IsFunder(FactText text, FactWords words)
    {
        var at = text.OffsetOf(words);
        var before = text.Full.AsSpan(Math.Max(0, at - 24), Math.Min(24, at)).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase))
            before = before[..^4];
        foreach (var funder in _gazetteer.LevelWords.Funders)
            if (before.EndsWith(funder, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private sealed class Votes
    {
        private readonly Dictionary<PracticeLevel, double> _scores = [];
        private readonly List<(PracticeLevel Level, FactWords Words)> _words = [];

        public void Add(PracticeLevel level, double weight, FactWords? words)
        {
            _scores[level] = _scores.GetValueOrDefault(level) + weight;
            if (words is { } stands)
                _words.Add((level, stands));
        }

        public LevelFact Result()
        {
            var level = _scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First().Key;
            return new(level, [.. _words.Where(w => w.Level == level).Select(w => w.Words).Distinct()]);
        }
    }
}
