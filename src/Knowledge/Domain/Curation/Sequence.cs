namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>An order people change one step at a time, by buttons.</summary>
internal static class Sequence
{
    /// <summary>The same with one thing a place further up or down; at the end of the way nothing moves.</summary>
    /// <param name="order">The order as it is.</param>
    /// <param name="moved">What is moved.</param>
    /// <param name="up">Towards the beginning.</param>
    public static IReadOnlyList<T> Moved<T>(IReadOnlyList<T> order, T moved, bool up)
        where T : notnull
    {
        var list = order.ToList();
        var (from, to) = (list.IndexOf(moved), list.IndexOf(moved) + (up ? -1 : 1));
        if (from < 0 || to < 0 || to >= list.Count) return list;
        (list[from], list[to]) = (list[to], list[from]);
        return list;
    }
}
