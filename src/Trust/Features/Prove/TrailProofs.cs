using Marrakech.Kernel.Data;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Features.TakeCheckpoint;

namespace Marrakech.Trust.Features.Prove;

/// <summary>Roots and proofs of any size this node has followed a log to. Reads at most two tiles of hashes from the database.</summary>
internal sealed class TrailProofs(AppDb db, KeptLog kept)
{
    private readonly TrailTree tree = kept.Tree;

    /// <summary>Number of records up to which there are proofs.</summary>
    public long Size => tree.Size;

    /// <summary>Root over the first <paramref name="size"/> records.</summary>
    public async Task<Digest> RootAsync(long size, CancellationToken ct) => MerkleTree.Root(await LoadAsync([size], ct), size);

    /// <summary>Proof that record <paramref name="number"/> stands among the first <paramref name="size"/>.</summary>
    public async Task<IReadOnlyList<Digest>> InclusionAsync(long number, long size, CancellationToken ct) =>
        MerkleTree.Inclusion(await LoadAsync([number - 1, size], ct), number - 1, size);

    /// <summary>Proof that the first <paramref name="to"/> records begin with the first <paramref name="from"/>.</summary>
    public async Task<IReadOnlyList<Digest>> ConsistencyAsync(long from, long to, CancellationToken ct) =>
        MerkleTree.Consistency(await LoadAsync([from, to], ct), from, to);

    /// <summary>The subtrees that are kept, and the tiles around these places.</summary>
    private async Task<Subtree> LoadAsync(IReadOnlyList<long> places, CancellationToken ct)
    {
        var leaves = new Dictionary<long, Digest[]>();
        foreach (var tile in places.Select(p => p / TrailTree.Tile).Distinct()) leaves[tile] = await TileAsync(tile, ct);
        return Find;

        Digest Find(long start, int level)
        {
            if (level >= TrailTree.TileLevel) return tree.Subtree(start, level);
            if (level == 0) return leaves[start / TrailTree.Tile][start % TrailTree.Tile];
            return MerkleHash.Node(Find(start, level - 1), Find(start + (1L << (level - 1)), level - 1));
        }
    }

    private async Task<Digest[]> TileAsync(long tile, CancellationToken ct)
    {
        var first = tile * TrailTree.Tile;
        var leaves = new List<Digest>(TrailTree.Tile);
        await foreach (var one in kept.Log.ReadAsync(db, first + 1, first + TrailTree.Tile, isWhole: false, ct))
            leaves.Add(MerkleHash.Leaf(Digest.FromHex(one.Hash) ?? throw new InvalidOperationException("A record carries a hash that is none.")));
        return [.. leaves];
    }
}
