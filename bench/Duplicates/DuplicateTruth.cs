using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Bench.Duplicates;

/// <summary>The practices of the starter repository and of both booklets as comparable items.</summary>
/// <param name="Items">All items; <see cref="From"/> takes those of some sources.</param>
/// <param name="Keys">The practice each item tells of, by the item's id, as people put them together.</param>
internal sealed record DuplicateTruth(IReadOnlyList<DuplicateItem> Items, IReadOnlyDictionary<string, string> Keys)
{
    public const string Starter = "starter", Newer = "booklet", First = "first-edition";

    public static DuplicateTruth Read(IReadOnlyList<GoldPair> pairs, Func<DocumentKind, SourceDocument> document)
    {
        var make = new DuplicateItems(new(Gazetteer.Default));
        var items = StarterPractice.All().Select(s => OfStarter(make, s)).ToList();
        var keys = items.ToDictionary(i => i.Id, i => i.Id, StringComparer.Ordinal);
        foreach (var (kind, source) in new[] { (DocumentKind.Booklet, Newer), (DocumentKind.FirstEdition, First) })
        {
            var practices = document(kind).Practices;
            var keyOf = GoldPair.Keys(pairs, kind, practices);
            foreach (var practice in practices)
            {
                var id = $"{source}/{practice.Objective}/{practice.Position}";
                keys[id] = keyOf[practice];
                items.Add(make.FromText(id, source, 1, practice.Objective, practice.Title, practice.Text));
            }
        }

        return new(items, keys);
    }

    /// <summary>The items of some sources, source by source.</summary>
    public IReadOnlyList<DuplicateItem> From(params IEnumerable<string> sources) =>
        [.. sources.SelectMany(source => Items.Where(i => i.Source == source))];

    // Only what the starter says of itself is compared; where it says its sources are is not.
    private static DuplicateItem OfStarter(DuplicateItems make, StarterPractice s) => make.FromFacts(
        s.Key, Starter, 0, s.Objective, s.Title.In("en"), s.Summary.In("en"), s.Countries, [.. s.Organisations.Select(o => o.Name)], s.Years);
}
