namespace Marrakech.Knowledge.Duplicates;

/// <summary>Items that are one and the same practice.</summary>
/// <param name="Canonical">The item that stands for the group.</param>
/// <param name="Members">All items, the canonical one first.</param>
/// <param name="Links">The similarities that hold the group together.</param>
internal sealed record DuplicateGroup(DuplicateItem Canonical, IReadOnlyList<DuplicateItem> Members, IReadOnlyList<Similarity> Links);

/// <summary>Puts the items of several sources together that are the same practice.</summary>
/// <remarks>
/// Pairs are taken from the most similar down, so that an item goes to its best partner and a weaker claim on either side
/// comes too late (a greedy assignment over all pairs at once). Two items of one source come together only when both are
/// parts of an item of another source: the second part must be clearly more similar to this item than to any other.
/// </remarks>
internal static class DuplicateGroups
{
    /// <summary>Least similarity of the same practice.</summary>
    public const double Same = 0.46;

    /// <summary>From here up a pair needs no margin.</summary>
    public const double Sure = 0.55;

    /// <summary>How much nearer than any other a pair must be that is not sure, or that adds a further part.</summary>
    public const double Margin = 0.08;

    /// <summary>From here up a pair that was not put together is worth a look by a person.</summary>
    public const double Suggestion = 0.38;

    /// <summary>Groups all items; an item like no other is a group of its own. Groups and members come in the order of the items.</summary>
    public static IReadOnlyList<DuplicateGroup> Find(IReadOnlyList<DuplicateItem> items)
    {
        var collection = new DuplicateIndex();
        foreach (var item in items)
            collection.Add(item);
        return Find(items, Pairs(items, collection));
    }

    /// <summary>Every pair of items of different sources that may be the same, once, most similar first.</summary>
    public static IReadOnlyList<Similarity> Pairs(IReadOnlyList<DuplicateItem> items, DuplicateIndex collection) =>
    [
        .. items
            .SelectMany(item => collection.MostSimilar(item))
            .Where(s => s.Score >= Suggestion)
            .DistinctBy(s => string.CompareOrdinal(s.First, s.Second) < 0 ? (s.First, s.Second) : (s.Second, s.First))
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.First, StringComparer.Ordinal)
            .ThenBy(s => s.Second, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<DuplicateGroup> Find(IReadOnlyList<DuplicateItem> items, IReadOnlyList<Similarity> pairs)
    {
        var groups = items.ToDictionary(i => i.Id, i => new Forming([i], []), StringComparer.Ordinal);
        var byId = items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var rivals = Rivals(pairs, byId);
        foreach (var pair in pairs.TakeWhile(p => p.Score >= Same))
        {
            var (a, b) = (groups[pair.First], groups[pair.Second]);
            if (a == b)
                a.Links.Add(pair);
            else if (MayJoin(pair, a, b, rivals))
                foreach (var member in a.Join(b, pair))
                    groups[member.Id] = a;
        }

        var places = items.Select((item, at) => (item.Id, at)).ToDictionary(p => p.Id, p => p.at, StringComparer.Ordinal);
        return
        [
            .. groups.Values.Distinct()
                .Select(g => g.Members.OrderBy(m => m.Standing).ThenBy(m => places[m.Id]).ToList())
                .Select(members => new DuplicateGroup(members[0], members, groups[members[0].Id].Links))
                .OrderBy(g => g.Members.Min(m => places[m.Id])),
        ];
    }

    private static bool MayJoin(Similarity pair, Forming a, Forming b, Dictionary<(string Id, string Source), double[]> rivals)
    {
        var (first, second) = (a.Members.First(m => m.Id == pair.First), b.Members.First(m => m.Id == pair.Second));
        if (!a.Members.Any(m => b.Members.Any(o => o.Source == m.Source)))
            return pair.Score >= Sure || (IsClear(first, second) && IsClear(second, first));
        if (a.Members.Count > 1 && b.Members.Count > 1)
            return false;

        return a.Members.Count == 1 ? IsClear(first, second) : IsClear(second, first);

        bool IsClear(DuplicateItem part, DuplicateItem whole)
        {
            var best = rivals[(part.Id, whole.Source)];
            var runnerUp = best[0] > pair.Score ? best[0] : best.ElementAtOrDefault(1);
            return pair.Score - runnerUp >= Margin;
        }
    }

    /// <summary>For every item and every other source its two best similarities there.</summary>
    private static Dictionary<(string Id, string Source), double[]> Rivals(IReadOnlyList<Similarity> pairs, Dictionary<string, DuplicateItem> items) => pairs
        .SelectMany(p => new[] { (Id: p.First, Other: p.Second, p.Score), (Id: p.Second, Other: p.First, p.Score) })
        .GroupBy(p => (p.Id, items[p.Other].Source))
        .ToDictionary(g => g.Key, g => g.Select(p => p.Score).OrderDescending().Take(2).ToArray());

    private sealed class Forming(List<DuplicateItem> members, List<Similarity> links)
    {
        public List<DuplicateItem> Members { get; } = members;

        public List<Similarity> Links { get; } = links;

        public List<DuplicateItem> Join(Forming other, Similarity link)
        {
            Members.AddRange(other.Members);
            Links.AddRange(other.Links);
            Links.Add(link);
            return other.Members;
        }
    }
}
