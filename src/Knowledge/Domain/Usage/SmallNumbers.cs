namespace Marrakech.Knowledge.Domain.Usage;

/// <summary>The privacy of small numbers: one or two readings of a day could be somebody's, so they are never shown by themselves.</summary>
internal static class SmallNumbers
{
    /// <summary>The smallest number that is ever shown, and the smallest by which a shown number ever grows.</summary>
    public const int Least = 3;

    /// <summary>Adds a day. What is too few waits until a later day makes enough of it, and is shown as part of that day.</summary>
    /// <param name="held">What waits from earlier days, less than <see cref="Least"/>.</param>
    /// <param name="counted">What was counted on the day.</param>
    /// <returns>What is shown of the day: none, or at least <see cref="Least"/>; and what waits from now on.</returns>
    public static (int Shown, int Held) Add(int held, int counted)
    {
        var together = held + counted;
        return together >= Least ? (together, 0) : (0, together);
    }
}
