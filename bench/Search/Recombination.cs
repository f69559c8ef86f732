using Marrakech.Knowledge.Search;

namespace Marrakech.Bench.Search;

/// <summary>Makes any number of documents out of given ones: titles and summaries of different documents in one, facets of several. The same seed gives the same documents.</summary>
internal static class Recombination
{
    public static IEnumerable<SearchDocument> Of(IReadOnlyList<SearchDocument> given, int count, int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
            yield return number < given.Count ? given[number] with { Id = Id(number) } : Make(given, number, random);
    }

    private static SearchDocument Make(IReadOnlyList<SearchDocument> given, int number, Random random)
    {
        var (title, summary, facets) = (given[random.Next(given.Count)], given[random.Next(given.Count)], given[random.Next(given.Count)]);
        return new SearchDocument
        {
            Id = Id(number),
            Kind = facets.Kind,
            Address = "/practices/" + Id(number),
            Texts = title.Texts.Where(text => summary.Texts.ContainsKey(text.Key))
                .ToDictionary(text => text.Key, text => new SearchText(text.Value.Title, summary.Texts[text.Key].Summary)),
            Names = summary.Names,
            Facets = facets.Facets.Keys.Union(summary.Facets.Keys).ToDictionary(
                facet => facet,
                IReadOnlyList<string> (facet) => [.. Values(facets, facet).Union(Values(summary, facet))]),
            Date = DateOnly.FromDayNumber(735_000 + random.Next(4_000)),
        };
    }

    private static IReadOnlyList<string> Values(SearchDocument document, string facet) => document.Facets.TryGetValue(facet, out var values) ? values : [];

    private static string Id(int number) => $"P-{number:D6}";
}
