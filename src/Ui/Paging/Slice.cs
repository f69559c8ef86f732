using System.Globalization;

namespace Marrakech.Ui.Paging;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="After">Position the part begins after, or null for the beginning.</param>
/// <param name="Limit">Most things wanted, from 1.</param>
public sealed record SliceRequest(string? After, int Limit)
{
    /// <summary>What a client gets that does not say, and the most it may ask for.</summary>
    public const int UsualLimit = 20, LargestLimit = 100;
}

/// <summary>A part of a list.</summary>
/// <param name="Items">The things in order.</param>
/// <param name="Total">How many things the whole list holds.</param>
/// <param name="Next">Position to go on after, or null at the end.</param>
public sealed record Slice<T>(IReadOnlyList<T> Items, long Total, string? Next);

/// <summary>Cuts lists that are in memory.</summary>
internal static class Slices
{
    /// <summary>The wanted part of <paramref name="all"/>, made presentable one by one.</summary>
    public static Slice<TShown> Cut<T, TShown>(this IReadOnlyList<T> all, SliceRequest request, Func<T, TShown> show)
    {
        var start = Math.Min(Offset(request.After), all.Count);
        var end = Math.Min(start + request.Limit, all.Count);
        return new Slice<TShown>(
            [.. all.Skip(start).Take(end - start).Select(show)], all.Count, end < all.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The number a position counts, 0 for the beginning.</summary>
    public static int Offset(string? position) =>
        int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? Math.Min(offset, int.MaxValue / 2) : 0;
}
