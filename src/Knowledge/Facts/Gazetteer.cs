using System.Collections.Frozen;
using System.Text.Json;
using Marrakech.Kernel.Reference;

namespace Marrakech.Knowledge.Facts;

/// <summary>What a place name stands for; no codes when the words only look like a country.</summary>
internal sealed record PlaceName(string? Code, CountryMention Mention);

/// <summary>An organisation of the field as the gazetteer knows it.</summary>
internal sealed record KnownOrganisation(string? Acronym, string Name, IReadOnlyList<string>? Aliases, OrganisationKind Kind)
{
    /// <summary>Set for national bodies, whose name says a country.</summary>
    public string? Country { get; init; }

    public string Key => Acronym ?? string.Join(' ', FactText.Cut(Name).Select(t => t.Folded));
}

/// <summary>The names the extractor knows, ready to be found.</summary>
internal sealed class Gazetteer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Lazy<Gazetteer> WithAllCountries = new(() => new(Countries.All));

    private readonly FrozenDictionary<string, string> _regions;

    public Gazetteer(IEnumerable<Country> countries)
    {
        var all = countries.ToList();
        _regions = all.ToFrozenDictionary(c => c.Alpha2, c => c.Region ?? "", StringComparer.Ordinal);
        Readings = Read<Readings>("readings.json");
        OrganisationWords = Read<OrganisationWords>("organisation-words.json");
        OrganisationHeads = HeadsByWord(OrganisationWords);
        MoneyWords = Read<MoneyWords>("money-words.json");
        PeopleWords = Read<PeopleWords>("people-words.json");
        LevelWords = Read<LevelWords>("level-words.json");
        AddPlaces(all);
        foreach (var organisation in Read<KnownOrganisation[]>("organisations.json"))
            foreach (var name in (string?[])[organisation.Acronym, organisation.Name, .. organisation.Aliases ?? []])
                if (name is not null)
                    Organisations.Add(name, organisation);
    }

    /// <summary>The gazetteer of all countries, read once.</summary>
    public static Gazetteer Default => WithAllCountries.Value;

    public NameTrie<PlaceName> Places { get; } = new();

    public NameTrie<KnownOrganisation> Organisations { get; } = new();

    public Readings Readings { get; }

    public OrganisationWords OrganisationWords { get; }

    /// <summary>The nouns that head an organisation's name with the kind they say.</summary>
    public FrozenDictionary<string, OrganisationKind?> OrganisationHeads { get; }

    public MoneyWords MoneyWords { get; }

    public PeopleWords PeopleWords { get; }

    public LevelWords LevelWords { get; }

    public string? RegionOf(string country) => _regions.GetValueOrDefault(country);

    private void AddPlaces(IReadOnlyList<Country> countries)
    {
        foreach (var words in Readings.NotCountries)
            Places.Add(words, new(null, CountryMention.Name));
        foreach (var (name, code) in Readings.Preferred)
            Places.Add(name, new(code, CountryMention.Demonym));
        foreach (var country in countries)
            Places.Add(country.Name.In("en"), new(country.Alpha2, CountryMention.Name));
        AddAll("aliases.json", CountryMention.Name);
        AddAll("demonyms.json", CountryMention.Demonym);
        foreach (var (code, names) in Readings.Names)
            foreach (var name in names)
                Places.Add(name, new(code, CountryMention.Demonym));
        foreach (var (place, code) in Readings.Places)
            Places.Add(place, new(code, CountryMention.Place));
        foreach (var (city, code) in Read<Dictionary<string, string>>("cities.json"))
            if (!Readings.Misread.Contains(city))
                Places.Add(city, new(code, CountryMention.Place));
    }

    private void AddAll(string file, CountryMention mention)
    {
        foreach (var (code, names) in Read<Dictionary<string, string[]>>(file))
            foreach (var name in names)
                Places.Add(name, new(code, mention));
    }

    private static FrozenDictionary<string, OrganisationKind?> HeadsByWord(OrganisationWords words) => words.Heads
        .SelectMany(kind => kind.Value.Select(word => (
            Word: word,
            Kind: kind.Key.Length == 0 ? (OrganisationKind?)null : JsonSerializer.Deserialize<OrganisationKind>($"\"{kind.Key}\"", Json))))
        .ToFrozenDictionary(h => h.Word, h => h.Kind, StringComparer.Ordinal);

    private static T Read<T>(string file)
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("Gazetteer/" + file)
            ?? throw new InvalidOperationException($"The gazetteer lacks {file}.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidOperationException($"{file} is empty.");
    }
}

/// <summary>Words that decide how a name is to be read.</summary>
internal sealed record Readings
{
    /// <summary>Phrases with a country's word in them that name no country.</summary>
    public required IReadOnlyList<string> NotCountries { get; init; }

    /// <summary>Further names by country.</summary>
    public required IReadOnlyDictionary<string, string[]> Names { get; init; }

    /// <summary>Further places with their country.</summary>
    public required IReadOnlyDictionary<string, string> Places { get; init; }

    /// <summary>The country meant by a word that two countries share.</summary>
    public required IReadOnlyDictionary<string, string> Preferred { get; init; }

    /// <summary>Cities that cannot be told from common words.</summary>
    public required HashSet<string> Misread { get; init; }

    /// <summary>Demonyms that are languages as well, and the words around them that say so.</summary>
    public required HashSet<string> Languages { get; init; }

    public required HashSet<string> LanguageAfter { get; init; }

    public required HashSet<string> LanguageBefore { get; init; }

    /// <summary>What is named after the city it was signed in.</summary>
    public required HashSet<string> Processes { get; init; }

    public required HashSet<string> CurrencyWords { get; init; }
}
