using Marrakech.Bench.Duplicates;
using Marrakech.Compact.Contracts;

namespace Marrakech.Bench.Facts;

/// <summary>Finds in the documents the practices people read.</summary>
internal static class FactCases
{
    public static IReadOnlyList<FactCase> Of(IEnumerable<GoldFacts> gold, IReadOnlyList<GoldPair> pairs, Func<DocumentKind, SourceDocument> document)
    {
        var practices = new[] { (Kind: DocumentKind.Booklet, Name: "booklet"), (Kind: DocumentKind.FirstEdition, Name: "first-edition") }
            .SelectMany(d => GoldPair.Keys(pairs, d.Kind, document(d.Kind).Practices).Select(p => (Key: p.Value, Document: d.Name, Practice: p.Key)))
            .ToLookup(p => (p.Key, p.Document), p => p.Practice);
        return [.. gold.SelectMany(g => practices[(g.Key, g.Document)].Take(1).Select(p => new FactCase(g, p.Title, p.Text)))];
    }
}
