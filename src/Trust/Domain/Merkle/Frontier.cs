using System.Numerics;

namespace Marrakech.Trust.Domain.Merkle;

/// <summary>A growing tree at logarithmic memory: the roots of its complete subtrees, largest first (a compact range from the first leaf).</summary>
internal sealed class Frontier
{
    private readonly List<Digest> peaks = [];

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Root of the tree (RFC 9162, 2.1.1): the subtrees joined from the smallest up.</summary>
    public Digest Root
    {
        get
        {
            if (peaks.Count == 0) return MerkleHash.Empty;
            var root = peaks[^1];
            for (var i = peaks.Count - 2; i >= 0; i--) root = MerkleHash.Node(peaks[i], root);
            return root;
        }
    }

    /// <summary>Adds the hash of the next leaf.</summary>
    public void Append(Digest leaf)
    {
        // Each trailing one of the size is a complete subtree that the new leaf completes to the next larger one.
        for (var merges = BitOperations.TrailingZeroCount(~Size); merges > 0; merges--)
        {
            leaf = MerkleHash.Node(peaks[^1], leaf);
            peaks.RemoveAt(peaks.Count - 1);
        }

        peaks.Add(leaf);
        Size++;
    }
}
