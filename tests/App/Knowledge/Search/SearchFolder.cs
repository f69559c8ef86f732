using Marrakech.Knowledge.Search;

namespace Marrakech.App.Knowledge.Search;

/// <summary>A temporary directory with an index, and small documents to put into it.</summary>
internal sealed class SearchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("search-").FullName;

    public SearchIndex Open() => SearchIndex.Open(Path, TimeProvider.System);

    public SearchIndex Holding(params IEnumerable<SearchDocument> documents)
    {
        var index = Open();
        index.Rebuild(documents, 1);
        return index;
    }

    public static SearchDocument Document(string id, string title, string summary = "", string language = "en", params (string Facet, string Value)[] facets) => new()
    {
        Id = id,
        Kind = "practice",
        Address = "/practices/" + id,
        Texts = new Dictionary<string, SearchText> { [language] = new(title, summary) },
        Facets = facets.GroupBy(facet => facet.Facet).ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(facet => facet.Value)]),
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
