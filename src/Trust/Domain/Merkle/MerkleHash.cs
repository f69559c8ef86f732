namespace Marrakech.Trust.Domain.Merkle;

/// <summary>Hashes of a Merkle tree (RFC 9162, 2.1.1): leaves and nodes begin with different bytes, so that neither passes for the other.</summary>
internal static class MerkleHash
{
    private const byte LeafMark = 0, NodeMark = 1;

    /// <summary>Root of the tree without leaves: the digest of nothing.</summary>
    public static Digest Empty { get; } = Digest.Of([]);

    /// <summary>Hash of a leaf.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> data)
    {
        Span<byte> marked = data.Length <= 256 ? stackalloc byte[data.Length + 1] : new byte[data.Length + 1];
        marked[0] = LeafMark;
        data.CopyTo(marked[1..]);
        return Digest.Of(marked);
    }

    /// <summary>Hash of the leaf of an act: its data are the 32 bytes of the act's own hash.</summary>
    public static Digest Leaf(Digest act)
    {
        Span<byte> bytes = stackalloc byte[Digest.Length];
        act.Write(bytes);
        return Leaf(bytes);
    }

    /// <summary>Hash of a node over its two children.</summary>
    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> marked = stackalloc byte[1 + 2 * Digest.Length];
        marked[0] = NodeMark;
        left.Write(marked[1..]);
        right.Write(marked[(1 + Digest.Length)..]);
        return Digest.Of(marked);
    }
}
