using System.Globalization;
using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Bench.Duplicates;

/// <summary>How well the groups found agree with the truth, counted in pairs of items, and how far true and false pairs lie apart.</summary>
/// <param name="Groups">Number of groups found; an item alone counts.</param>
/// <param name="OneToOne">Groups of two items.</param>
/// <param name="Merged">Groups with two or more items of one source.</param>
/// <param name="Single">Items alone.</param>
internal sealed record DuplicateScore(string Name, int Groups, int OneToOne, int Merged, int Single, int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {Groups} practices ({OneToOne} pairs, {Merged} merged, {Single} alone), precision {Precision:0.000}, recall {Recall:0.000}, pairs right {Right} wrong {Wrong} missed {Missed}");
}

/// <summary>Measures duplicate recognition against pairs that people have put together.</summary>
internal static class DuplicateScores
{
    /// <param name="name">What is measured.</param>
    /// <param name="items">The items.</param>
    /// <param name="truth">The practice each item tells of, by the item's id.</param>
    public static DuplicateScore Measure(string name, IReadOnlyList<DuplicateItem> items, IReadOnlyDictionary<string, string> truth)
    {
        var groups = DuplicateGroups.Find(items);
        var found = groups.SelectMany(g => Pairs(g.Members.Select(m => m.Id))).ToHashSet();
        var expected = items.GroupBy(i => truth[i.Id]).SelectMany(g => Pairs(g.Select(i => i.Id))).ToHashSet();
        return new(
            name,
            groups.Count,
            groups.Count(g => g.Members.Count == 2),
            groups.Count(g => g.Members.GroupBy(m => m.Source).Any(s => s.Count() > 1)),
            groups.Count(g => g.Members.Count == 1),
            found.Count(expected.Contains),
            found.Count(p => !expected.Contains(p)),
            expected.Count(p => !found.Contains(p)));
    }

    /// <summary>The scores of all true pairs and of the highest false ones, so that the gap between them can be seen.</summary>
    public static (IReadOnlyList<Similarity> True, IReadOnlyList<Similarity> False) Distribution(
        IReadOnlyList<DuplicateItem> items, IReadOnlyDictionary<string, string> truth)
    {
        var collection = new DuplicateIndex();
        foreach (var item in items)
            collection.Add(item);
        var measure = new DuplicateMeasure(collection);
        var all = items
            .SelectMany((a, at) => items.Skip(at + 1).Where(b => b.Source != a.Source).Select(b => measure.Compare(a, b)))
            .ToLookup(s => truth[s.First] == truth[s.Second]);
        return ([.. all[true].OrderBy(s => s.Score)], [.. all[false].OrderByDescending(s => s.Score)]);
    }

    /// <summary>Counts of scores by tenths, as one line of text.</summary>
    public static string Histogram(IEnumerable<Similarity> similarities)
    {
        var tenths = similarities.CountBy(s => Math.Min(9, (int)(s.Score * 10))).ToDictionary(t => t.Key, t => t.Value);
        return string.Join(' ', Enumerable.Range(0, 10).Select(t => string.Create(CultureInfo.InvariantCulture, $"0.{t}:{tenths.GetValueOrDefault(t)}")));
    }

    private static IEnumerable<(string, string)> Pairs(IEnumerable<string> ids)
    {
        var sorted = ids.Order(StringComparer.Ordinal).ToList();
        return sorted.SelectMany((a, at) => sorted.Skip(at + 1).Select(b => (a, b)));
    }
}
