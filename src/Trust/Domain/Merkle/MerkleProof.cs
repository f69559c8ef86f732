using System.Numerics;

namespace Marrakech.Trust.Domain.Merkle;

/// <summary>Checks proofs with nothing but themselves and the roots (RFC 9162, 2.1.3.2 and 2.1.4.2).</summary>
internal static class MerkleProof
{
    /// <summary>Whether <paramref name="path"/> leads from the leaf at <paramref name="index"/> to the root of <paramref name="size"/> leaves.</summary>
    public static bool Includes(Digest leaf, long index, long size, IReadOnlyList<Digest> path, Digest root)
    {
        if (index < 0 || index >= size) return false;
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                Climb(ref place, ref last);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether <paramref name="path"/> shows that the tree of <paramref name="from"/> leaves begins that of <paramref name="to"/> leaves.</summary>
    public static bool Extends(long from, Digest fromRoot, long to, Digest toRoot, IReadOnlyList<Digest> path)
    {
        if (from <= 0 || from > to) return false;
        if (from == to) return path.Count == 0 && fromRoot == toRoot;
        IReadOnlyList<Digest> steps = BitOperations.IsPow2(from) ? [fromRoot, .. path] : path;
        if (path.Count == 0) return false;
        var (place, last) = (from - 1, to - 1);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        var (first, second) = (steps[0], steps[0]);
        foreach (var step in steps.Skip(1))
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                (first, second) = (MerkleHash.Node(step, first), MerkleHash.Node(step, second));
                Climb(ref place, ref last);
            }
            else
            {
                second = MerkleHash.Node(second, step);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && first == fromRoot && second == toRoot;
    }

    /// <summary>A last node without a sibling climbs until it has one.</summary>
    private static void Climb(ref long place, ref long last)
    {
        while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
    }
}
