using System.Numerics;

namespace Marrakech.Trust.Domain.Merkle;

/// <summary>Root of the complete subtree over the 2^<paramref name="level"/> leaves from <paramref name="start"/>, which is a multiple of that; level 0 is the leaf's hash.</summary>
internal delegate Digest Subtree(long start, int level);

/// <summary>Roots and proofs of a Merkle tree whose complete subtrees are known (RFC 9162, 2.1). Leaves count from 0.</summary>
internal static class MerkleTree
{
    /// <summary>Root of the first <paramref name="size"/> leaves (RFC 9162, 2.1.1).</summary>
    public static Digest Root(Subtree known, long size) => size == 0 ? MerkleHash.Empty : Root(known, 0, size);

    /// <summary>Proof that leaf <paramref name="index"/> stands in the tree of <paramref name="size"/> leaves (RFC 9162, 2.1.3.1).</summary>
    public static IReadOnlyList<Digest> Inclusion(Subtree known, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Digest>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + LeftLeaves(end - start);
            if (index < middle)
            {
                path.Add(Root(known, middle, end));
                end = middle;
            }
            else
            {
                path.Add(Root(known, start, middle));
                start = middle;
            }
        }

        // The recursion of the RFC names the sibling nearest to the leaf first.
        path.Reverse();
        return path;
    }

    /// <summary>Proof that the tree of <paramref name="from"/> leaves is the beginning of that of <paramref name="to"/> leaves (RFC 9162, 2.1.4.1).</summary>
    public static IReadOnlyList<Digest> Consistency(Subtree known, long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var path = new List<Digest>();
        var (start, end, whole) = (0L, to, true);
        while (from < end)
        {
            var middle = start + LeftLeaves(end - start);
            if (from <= middle)
            {
                path.Add(Root(known, middle, end));
                end = middle;
            }
            else
            {
                path.Add(Root(known, start, middle));
                (start, whole) = (middle, false);
            }
        }

        // Whoever checks knows the root of the first tree already.
        if (!whole) path.Add(Root(known, start, end));
        path.Reverse();
        return path;
    }

    private static Digest Root(Subtree known, long start, long end)
    {
        var leaves = end - start;
        if (BitOperations.IsPow2(leaves)) return known(start, BitOperations.Log2((ulong)leaves));
        var middle = start + LeftLeaves(leaves);
        return MerkleHash.Node(Root(known, start, middle), Root(known, middle, end));
    }

    /// <summary>The largest power of two smaller than <paramref name="leaves"/>.</summary>
    private static long LeftLeaves(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));
}
