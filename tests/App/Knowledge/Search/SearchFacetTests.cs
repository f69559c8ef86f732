using System.Globalization;
using Marrakech.Knowledge.Search;
using Xunit;

namespace Marrakech.App.Knowledge.Search;

public sealed class SearchFacetTests
{
    private static readonly string[] Facets = [FacetNames.Objective, FacetNames.Country, FacetNames.Year, FacetNames.Level];

    /// <summary>Counts must equal those of a search for each value with the filters of all other facets.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_are_those_the_reader_would_see_after_choosing(int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 400).Select(i => Make(random, i)).ToList();
        using var folder = new SearchFolder();
        using var index = folder.Open();
        index.Rebuild(documents.Take(200), 1);
        index.Apply(documents.Skip(200).Select(SearchChange.Of), 2);
        index.Apply(documents.Take(20).Select(document => SearchChange.Removal(document.Id)), 3);
        documents.RemoveRange(0, 20);

        for (var round = 0; round < 25; round++)
        {
            var text = random.Next(3) == 0 ? "" : random.Next(2) == 0 ? "village" : "harbour";
            var filters = Facets.Where(_ => random.Next(2) == 0)
                .ToDictionary(facet => facet, IReadOnlyList<string> (facet) => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Value(random, facet))]);
            var result = index.Search(new SearchQuery { Text = text, Filters = filters, Facets = Facets, FacetValues = 1_000 });
            var matching = documents.Where(document => text.Length == 0 || document.Texts["en"].Title.Contains(text, StringComparison.Ordinal)).ToList();

            Assert.Equal(matching.Count(document => Passes(document, filters, null)), result.Total);
            foreach (var facet in Facets)
            {
                var expected = matching.Where(document => Passes(document, filters, facet)).SelectMany(document => document.Facets[facet])
                    .CountBy(value => value).ToDictionary();
                var counted = result.Facets[facet].Where(count => count.Count > 0).ToDictionary(count => count.Value, count => count.Count);
                Assert.Equal(expected.OrderBy(pair => pair.Key), counted.OrderBy(pair => pair.Key));
            }
        }
    }

    [Fact]
    public void A_filter_shows_what_its_count_promised()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(Enumerable.Range(0, 30).Select(i =>
            SearchFolder.Document("P-" + i, i < 12 ? "Village harbour" : "Village", facets: [(FacetNames.Level, i < 2 || i > 20 ? "local" : "national")])));
        var all = new SearchQuery { Text = "village harbour", Facets = [FacetNames.Level] };
        var promised = index.Search(all).Facets[FacetNames.Level].Single(level => level.Value == "local").Count;

        Assert.Equal(2, promised);
        Assert.Equal(promised, index.Search(all with { Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Level] = ["local"] } }).Total);
    }

    [Fact]
    public void Chosen_values_are_given_even_when_rare_and_others_are_cut()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(Enumerable.Range(0, 30).Select(i => SearchFolder.Document("P-" + i, "A", facets: [(FacetNames.Year, (2000 + i % 10).ToString(CultureInfo.InvariantCulture)), (FacetNames.Level, "local")])));

        var years = index.Search(new SearchQuery
        {
            Facets = [FacetNames.Year],
            FacetValues = 3,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Year] = ["2009"] },
        }).Facets[FacetNames.Year];

        Assert.Equal(["2000", "2001", "2002", "2009"], years.Select(year => year.Value));
        Assert.Equal("2009", Assert.Single(years, year => year.IsChosen).Value);
        Assert.All(years, year => Assert.Equal(3, year.Count));
    }

    [Fact]
    public void A_filter_by_an_unknown_value_finds_nothing()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "A", facets: (FacetNames.Year, "2020")));

        var result = index.Search(new SearchQuery { Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Year] = ["1066"] }, Facets = [FacetNames.Year] });

        Assert.Equal(0, result.Total);
        Assert.Equal(1, Assert.Single(result.Facets[FacetNames.Year]).Count);
    }

    private static SearchDocument Make(Random random, int number) => SearchFolder.Document(
        "P-" + number, (random.Next(2) == 0 ? "village " : "harbour ") + number,
        facets: [.. Facets.SelectMany(facet => Enumerable.Range(0, random.Next(1, 4)).Select(_ => (facet, Value(random, facet))).Distinct())]);

    private static string Value(Random random, string facet) => facet + random.Next(facet.Length);

    private static bool Passes(SearchDocument document, Dictionary<string, IReadOnlyList<string>> filters, string? except) =>
        filters.All(filter => filter.Key == except || filter.Value.Intersect(document.Facets[filter.Key]).Any());
}
