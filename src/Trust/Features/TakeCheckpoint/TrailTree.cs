using Marrakech.Trust.Domain.Merkle;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>
/// The tree over the trail as this node has read it: its frontier, and the roots of all complete subtrees of <see cref="Tile"/> acts and
/// more, half a byte of memory for each act. Derived: it is built anew at every start, and proofs read at most two tiles of acts beside it.
/// </summary>
internal sealed class TrailTree
{
    /// <summary>Acts below the smallest subtree that is kept.</summary>
    public const int Tile = 1 << TileLevel;

    /// <summary>Level of the smallest subtree that is kept.</summary>
    public const int TileLevel = 8;

    private readonly Lock gate = new();
    private readonly Frontier whole = new();
    private readonly List<List<Digest>> levels = [];
    private Frontier open = new();

    /// <summary>Number of acts read.</summary>
    public long Size
    {
        get
        {
            lock (gate) return whole.Size;
        }
    }

    /// <summary>Hash of the last act read, as the trail carries it; empty before the first.</summary>
    public string LastHash { get; private set; } = "";

    /// <summary>Root over the acts read.</summary>
    public Digest Root
    {
        get
        {
            lock (gate) return whole.Root;
        }
    }

    /// <summary>Adds the next act by its hash.</summary>
    public void Append(string hash)
    {
        var leaf = MerkleHash.Leaf(Digest.FromHex(hash) ?? throw new ArgumentException("A hash is 64 hexadecimal digits.", nameof(hash)));
        lock (gate)
        {
            whole.Append(leaf);
            open.Append(leaf);
            LastHash = hash;
            if (open.Size < Tile) return;
            Keep(0, open.Root);
            open = new Frontier();
        }
    }

    /// <summary>Root of a complete subtree of <see cref="Tile"/> acts or more.</summary>
    public Digest Subtree(long start, int level)
    {
        lock (gate) return levels[level - TileLevel][(int)(start >> level)];
    }

    private void Keep(int level, Digest root)
    {
        if (levels.Count == level) levels.Add([]);
        levels[level].Add(root);
        if (levels[level] is { Count: var count } row && count % 2 == 0) Keep(level + 1, MerkleHash.Node(row[^2], row[^1]));
    }
}
