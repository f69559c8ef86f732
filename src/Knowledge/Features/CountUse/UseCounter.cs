namespace Marrakech.Knowledge.Features.CountUse;

/// <summary>What is counted. The codes of two series may be alike, so the kind is part of it.</summary>
/// <param name="Kind">Kind of thing as files are attached to: an item or list of its own, or a contribution, whose item is found when the counts are written.</param>
/// <param name="Key">Its code.</param>
internal readonly record struct UsedThing(string Kind, string Key);

/// <summary>Reads and downloads of a thing.</summary>
internal readonly record struct UseSum(int Reads, int Downloads)
{
    public static UseSum operator +(UseSum one, UseSum other) => new(one.Reads + other.Reads, one.Downloads + other.Downloads);
}

/// <summary>Counts in the memory of this node, until they are written. Safe for many threads.</summary>
internal sealed class UseCounter
{
    /// <summary>The kind of what is counted under its own code.</summary>
    public const string Own = "own";

    /// <summary>How many things are counted at once. Whoever makes up codes fills this and no more: the rest is not counted until the next writing.</summary>
    public const int Most = 50_000;

    private readonly Lock turn = new();
    private Dictionary<UsedThing, UseSum> sums = [];

    public void Add(UsedThing thing, UseSum use)
    {
        lock (turn)
        {
            if (sums.TryGetValue(thing, out var before)) sums[thing] = before + use;
            else if (sums.Count < Most) sums.Add(thing, use);
        }
    }

    /// <summary>Takes what was counted and begins anew.</summary>
    public IReadOnlyDictionary<UsedThing, UseSum> Take()
    {
        lock (turn)
        {
            var taken = sums;
            sums = [];
            return taken;
        }
    }
}
