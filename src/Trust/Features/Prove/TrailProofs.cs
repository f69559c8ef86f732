using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Features.TakeCheckpoint;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.Prove;

/// <summary>Roots and proofs of any size this node has followed the trail to. Reads at most two tiles of hashes from the database.</summary>
internal sealed class TrailProofs(AppDb db, TrailTree tree)
{
    /// <summary>Number of acts up to which there are proofs.</summary>
    public long Size => tree.Size;

    /// <summary>Root over the first <paramref name="size"/> acts.</summary>
    public async Task<Digest> RootAsync(long size, CancellationToken ct) => MerkleTree.Root(await LoadAsync([size], ct), size);

    /// <summary>Proof that act <paramref name="number"/> stands among the first <paramref name="size"/>.</summary>
    public async Task<IReadOnlyList<Digest>> InclusionAsync(long number, long size, CancellationToken ct) =>
        MerkleTree.Inclusion(await LoadAsync([number - 1, size], ct), number - 1, size);

    /// <summary>Proof that the first <paramref name="to"/> acts begin with the first <paramref name="from"/>.</summary>
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
        var hashes = await db.Set<ActEntry>().AsNoTracking().Where(a => a.Number > first && a.Number <= first + TrailTree.Tile)
            .OrderBy(a => a.Number).Select(a => a.Hash).ToListAsync(ct);
        return [.. hashes.Select(h => MerkleHash.Leaf(Digest.FromHex(h) ?? throw new InvalidOperationException("An act carries a hash that is none.")))];
    }
}
