using Marrakech.App.Compact.Importing;
using Marrakech.Bench.Duplicates;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Facts;
using Xunit;

namespace Marrakech.App.Knowledge;

/// <summary>The measure knows no list; the truth it is held against was put together by people reading both booklets.</summary>
public sealed class DuplicatesOnRealDocumentsTests
{
    private const string Starter = "starter";
    private const string Newer = "booklet";
    private const string First = "first-edition";

    private static readonly DuplicateItems Items = new(new(Gazetteer.Default));
    private static readonly Lazy<(IReadOnlyList<DuplicateItem> Items, Dictionary<string, string> Keys)> Truth = new(Load);

    [Fact]
    public void Both_booklets_give_72_pairs_4_merged_groups_and_12_of_the_first_edition_alone()
    {
        var groups = DuplicateGroups.Find(From(Newer, First));

        Assert.Equal(88, groups.Count);
        Assert.Equal(72, groups.Count(g => Sources(g) is (1, 1)));
        Assert.Equal(4, groups.Count(g => Sources(g) is (1, > 1)));
        Assert.Equal(12, groups.Count(g => Sources(g) is (0, 1)));
        AssertTrue(groups);

        static (int Newer, int First) Sources(DuplicateGroup group) => (group.Members.Count(m => m.Source == Newer), group.Members.Count(m => m.Source == First));
    }

    [Theory]
    [InlineData(Newer, First)]
    [InlineData(First, Newer)]
    [InlineData(Newer, null)]
    [InlineData(First, null)]
    public void Every_edition_comes_to_its_starter_practice_and_none_is_left_over(string document, string? other)
    {
        var groups = DuplicateGroups.Find(From([Starter, document, .. other is null ? Array.Empty<string>() : [other]]));

        Assert.Equal(88, groups.Count);
        Assert.All(groups, g => Assert.Equal(Starter, g.Canonical.Source));
        AssertTrue(groups);
    }

    private static void AssertTrue(IEnumerable<DuplicateGroup> groups)
    {
        var wrong = groups.Where(g => g.Members.Select(m => Truth.Value.Keys[m.Id]).Distinct().Count() > 1);
        Assert.Empty(wrong.Select(g => string.Join(" + ", g.Members.Select(m => $"{m.Source}:{Truth.Value.Keys[m.Id]}"))));
    }

    private static IReadOnlyList<DuplicateItem> From(params string[] sources) =>
        [.. sources.SelectMany(source => Truth.Value.Items.Where(i => i.Source == source))];

    private static (IReadOnlyList<DuplicateItem> Items, Dictionary<string, string> Keys) Load()
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var items = StarterPractice.All().Select(StarterItem).ToList();
        var pairs = GoldPair.Read(GoldFolder.File("pairs.jsonl"));
        foreach (var (kind, source) in new[] { (DocumentKind.Booklet, Newer), (DocumentKind.FirstEdition, First) })
        {
            var practices = Documents.Of(kind).Practices;
            var keyOf = GoldPair.Keys(pairs, kind, practices);
            Assert.Equal(practices.Count, keyOf.Count);
            foreach (var practice in practices)
            {
                var id = $"{source}/{practice.Objective}/{practice.Position}";
                keys[id] = keyOf[practice];
                items.Add(Items.FromText(id, source, 1, practice.Objective, practice.Title, practice.Text));
            }
        }

        foreach (var starter in items.Where(i => i.Source == Starter))
            keys[starter.Id] = starter.Id;
        return (items, keys);
    }

    // Only what the starter says of itself is compared; where it says its sources are is not.
    private static DuplicateItem StarterItem(StarterPractice s) => Items.FromFacts(
        s.Key, Starter, 0, s.Objective, s.Title.In("en"), s.Summary.In("en"), s.Countries, [.. s.Organisations.Select(o => o.Name)], s.Years);
}
