namespace Marrakech.Knowledge.Facts;

/// <summary>Reads the facts of a practice from its English title and text. Safe to share between threads.</summary>
internal sealed class FactExtractor(Gazetteer gazetteer)
{
    private readonly OrganisationFinder _organisations = new(gazetteer);
    private readonly CountryFinder _countries = new(gazetteer);
    private readonly AmountFinder _amounts = new(gazetteer.MoneyWords);
    private readonly PeopleFinder _people = new(gazetteer);
    private readonly LevelJudge _levels = new(gazetteer);

    public PracticeFacts Extract(string title, string text)
    {
        var read = new FactText(title, text);
        var organisationHits = _organisations.Find(read);
        var organisations = OrganisationFinder.Facts(read, organisationHits);
        var countries = CountryFinder.Facts(read, _countries.Find(read, organisationHits));
        var amounts = _amounts.Find(read);
        var people = _people.Find(read, amounts);
        return new()
        {
            Countries = countries,
            Organisations = organisations,
            Amounts = amounts,
            People = people,
            Periods = PeriodFinder.Find(read, amounts, people),
            Level = _levels.Judge(read, countries, organisations),
        };
    }

    /// <summary>The key under which an organisation named alone would be found in a text, see <see cref="OrganisationFact.Key"/>.</summary>
    public string OrganisationKey(string name) =>
        Extract("", name).Organisations is [var found, ..] ? found.Key : OrganisationPhrases.KeyOf(name);
}
