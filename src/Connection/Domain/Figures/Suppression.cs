namespace Marrakech.Connection.Domain.Figures;

/// <summary>
/// Keeps numbers of confidential requests so that nothing can be learnt of a single one. How many are confidential, and when each was submitted, everybody
/// reads in the register; what they are about nobody does. Therefore numbers below <see cref="Least"/> are not told; nothing at all is told where a number
/// could be worked out from the others; and requests are taken in <see cref="Batch"/> at a time, for a number that rises by one on the day a request is
/// submitted would tell what that request is about.
/// </summary>
internal static class Suppression
{
    /// <summary>The smallest number that is told.</summary>
    public const int Least = 3;

    /// <summary>How many requests are taken in at a time, in the order they were submitted.</summary>
    public const int Batch = 10;

    /// <summary>How many of so many requests are taken in.</summary>
    public static int Taken(int requests) => requests / Batch * Batch;

    /// <summary>
    /// What is told of some counts: null in the place of one that is not told, null as a whole where none is. Of a hidden count nobody can say that it is not
    /// nought: the requests that stand in no count that is told must find room in the other hidden ones. As they are, that holds whether a request stands in
    /// one count only, as in that of its region, or in several.
    /// </summary>
    /// <param name="counts">How many of the requests stand in each part; each stands in one at least.</param>
    /// <param name="requests">How many requests there are.</param>
    public static IReadOnlyList<int?>? Tell(IReadOnlyList<int> counts, int requests)
    {
        var hidden = counts.Count(c => c < Least);
        var elsewhere = requests - counts.Where(c => c >= Least).Sum();
        return hidden > 0 && elsewhere > (Least - 1) * (hidden - 1) ? null : [.. counts.Select(c => c < Least ? (int?)null : c)];
    }
}
