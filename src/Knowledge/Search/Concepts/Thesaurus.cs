using System.Text.Json;
using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Search.Concepts;

/// <summary>The words of the field in six languages: which say the same, and which only touch one another.</summary>
internal sealed class Thesaurus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Thesaurus> Carried = new(() => new Thesaurus(ReadGroups("thesaurus.json"), PlaceNames.Read()));

    private readonly Dictionary<string, Dictionary<string, float>> _related = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<ConceptMatcher>> _matchers;

    public Thesaurus(IReadOnlyList<ConceptGroup> groups, IReadOnlyList<ConceptGroup> places)
    {
        Groups = groups;
        Places = places;
        foreach (var group in groups)
            foreach (var (other, weight) in group.Related)
            {
                Relate(group.Id, other, weight);
                Relate(other, group.Id, weight);
            }
        var analysers = new Analysers();
        // Each when its language is first met: six would hold up every start, and some are never asked for.
        _matchers = Languages.All.ToDictionary(language => language, language => new Lazy<ConceptMatcher>(() => new ConceptMatcher(language, groups.Concat(places), analysers)));
    }

    /// <summary>The thesaurus that comes with the product.</summary>
    public static Thesaurus Default => Carried.Value;

    public IReadOnlyList<ConceptGroup> Groups { get; }

    /// <summary>Countries (<c>country:GH</c>) and regions (<c>region:011</c>) with their names in six languages.</summary>
    public IReadOnlyList<ConceptGroup> Places { get; }

    public ConceptMatcher In(string language) => _matchers[language].Value;

    /// <summary>Concepts that touch this one without meaning the same, with the weight of a match (0-1).</summary>
    public IReadOnlyDictionary<string, float> RelatedTo(string concept) =>
        _related.TryGetValue(concept, out var related) ? related : new Dictionary<string, float>();

    private void Relate(string from, string to, float weight)
    {
        if (!_related.TryGetValue(from, out var related))
            _related[from] = related = new Dictionary<string, float>(StringComparer.Ordinal);
        related[to] = weight;
    }

    private static List<ConceptGroup> ReadGroups(string file)
    {
        using var stream = LanguageFiles.Open(file);
        return JsonSerializer.Deserialize<GroupFile>(stream, Options)!.Groups;
    }

    private sealed record GroupFile(List<ConceptGroup> Groups);
}
