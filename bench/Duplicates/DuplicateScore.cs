using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Bench.Duplicates;

/// <summary>How well the groups found agree with the truth, counted in pairs of items.</summary>
/// <param name="Items">Number of items.</param>
/// <param name="Groups">Number of groups found; an item alone counts.</param>
/// <param name="Right">Pairs rightly put together.</param>
/// <param name="Wrong">Pairs wrongly put together.</param>
/// <param name="Missed">Pairs not put together.</param>
internal sealed record DuplicateScore(int Items, int Groups, int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Groups the items and compares with the practice each tells of.</summary>
    public static DuplicateScore Of(IReadOnlyList<DuplicateItem> items, IReadOnlyDictionary<string, string> truth)
    {
        var groups = DuplicateGroups.Find(items);
        var found = groups.SelectMany(g => Pairs(g.Members.Select(m => m.Id))).ToHashSet();
        var expected = items.GroupBy(i => truth[i.Id]).SelectMany(g => Pairs(g.Select(i => i.Id))).ToHashSet();
        return new(
            items.Count, groups.Count, found.Count(expected.Contains), found.Count(p => !expected.Contains(p)), expected.Count(p => !found.Contains(p)));
    }

    private static IEnumerable<(string, string)> Pairs(IEnumerable<string> ids)
    {
        var sorted = ids.Order(StringComparer.Ordinal).ToList();
        return sorted.SelectMany((a, at) => sorted.Skip(at + 1).Select(b => (a, b)));
    }
}
