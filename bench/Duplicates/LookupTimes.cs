using System.Diagnostics;
using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Bench.Duplicates;

/// <summary>How long it takes to find what a new item duplicates in a collection, and whether the right item comes first.</summary>
/// <param name="Milliseconds">Of each lookup.</param>
/// <param name="FoundFirst">Share of the lookups in which the right item came first.</param>
/// <param name="Megabytes">Memory of the index.</param>
internal sealed record LookupTimes(IReadOnlyList<double> Milliseconds, double FoundFirst, double Megabytes)
{
    public static LookupTimes Measure(IReadOnlyList<DuplicateItem> real, int count, int lookups, int seed)
    {
        var made = SyntheticItems.Make(real, count, seed);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var collection = new DuplicateIndex();
        foreach (var item in made)
            collection.Add(item);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var random = new Random(seed + 1);

        var times = new List<double>(lookups);
        var first = 0;
        for (var i = -20; i < lookups; i++)
        {
            var original = made[random.Next(made.Count)];
            var asked = SyntheticItems.Retold(original, "told", change: 0.3, random);
            var watch = Stopwatch.StartNew();
            var similar = collection.MostSimilar(asked);
            if (i < 0)
                continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            first += similar.Count > 0 && similar[0].Second == original.Id ? 1 : 0;
        }

        return new(times, (double)first / lookups, megabytes);
    }
}
