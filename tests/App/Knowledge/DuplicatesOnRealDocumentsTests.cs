using Marrakech.App.Compact.Importing;
using Marrakech.Bench.Duplicates;
using Marrakech.Knowledge.Duplicates;
using Xunit;

namespace Marrakech.App.Knowledge;

/// <summary>The measure knows no list; the truth it is held against was put together by people reading both booklets.</summary>
public sealed class DuplicatesOnRealDocumentsTests
{
    private const string Starter = DuplicateTruth.Starter;
    private const string Newer = DuplicateTruth.Newer;
    private const string First = DuplicateTruth.First;

    private static readonly Lazy<DuplicateTruth> Truth = new(() => DuplicateTruth.Read(GoldPair.Read(GoldFolder.File("pairs.jsonl")), Documents.Of));

    [Fact]
    public void Both_booklets_give_72_pairs_4_merged_groups_and_12_of_the_first_edition_alone()
    {
        var groups = DuplicateGroups.Find(Truth.Value.From(Newer, First));

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
        var groups = DuplicateGroups.Find(Truth.Value.From([Starter, document, .. other is null ? Array.Empty<string>() : [other]]));

        Assert.Equal(88, groups.Count);
        Assert.All(groups, g => Assert.Equal(Starter, g.Canonical.Source));
        AssertTrue(groups);
    }

    private static void AssertTrue(IEnumerable<DuplicateGroup> groups)
    {
        var wrong = groups.Where(g => g.Members.Select(m => Truth.Value.Keys[m.Id]).Distinct().Count() > 1);
        Assert.Empty(wrong.Select(g => string.Join(" + ", g.Members.Select(m => $"{m.Source}:{Truth.Value.Keys[m.Id]}"))));
    }
}
