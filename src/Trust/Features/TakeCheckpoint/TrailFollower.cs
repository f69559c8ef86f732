using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>Reads new acts into the tree, never one that does not follow those before it.</summary>
internal sealed class TrailFollower(TrailTree tree)
{
    private static readonly string FirstPrevious = new('0', Digest.Length * 2);

    /// <summary>Takes in the acts up to number <paramref name="last"/>, which a checkpoint covers: its root will tell whether they are the true ones.</summary>
    public async Task<Break?> FollowCoveredAsync(AppDb db, long last, CancellationToken ct)
    {
        if (last < tree.Size) return null;
        var acts = From(db).Where(a => a.Number <= last).OrderBy(a => a.Number).Select(a => new ActPart(a.Number, a.PreviousHash, a.Hash, null)).AsAsyncEnumerable();
        if (await FollowAsync(db, acts, ct) is { } broken) return broken;
        return tree.Size < last ? new Break(BreakKind.CutOff, tree.Size, last) : null;
    }

    /// <summary>Takes in all further acts, each with its fields recomputed.</summary>
    public Task<Break?> FollowNewAsync(AppDb db, CancellationToken ct) =>
        FollowAsync(db, From(db).OrderBy(a => a.Number).AsAsyncEnumerable().Select(ActPart.Of), ct);

    private IQueryable<ActEntry> From(AppDb db) => db.Set<ActEntry>().AsNoTracking().Where(a => a.Number >= tree.Size);

    /// <summary>The first act is the last one known: where it is gone or another, the trail was altered behind this node's back.</summary>
    private async Task<Break?> FollowAsync(AppDb db, IAsyncEnumerable<ActPart> acts, CancellationToken ct)
    {
        var known = tree.Size == 0;
        await foreach (var part in acts.WithCancellation(ct))
        {
            if (!known)
            {
                if (part.Number != tree.Size) return new Break(BreakKind.Missing, tree.Size);
                if (part.Hash != tree.LastHash) return new Break(BreakKind.Rewritten, tree.Size);
                known = true;
                continue;
            }

            if (part.Number != tree.Size + 1) return new Break(BreakKind.Missing, tree.Size + 1);
            if (part.Act is { } act && act.ComputeHash() != part.Hash) return new Break(BreakKind.Altered, part.Number);
            if (part.PreviousHash != (tree.Size == 0 ? FirstPrevious : tree.LastHash)) return new Break(BreakKind.Unlinked, part.Number);
            if (Digest.FromHex(part.Hash) is null) return new Break(BreakKind.Unreadable, part.Number);
            tree.Append(part.Hash);
        }

        return known ? null : new Break(BreakKind.CutOff, await db.Set<ActEntry>().MaxAsync(a => (long?)a.Number, ct) ?? 0, tree.Size);
    }
}
