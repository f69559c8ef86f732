using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts.Logs;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Domain.Verification;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>Reads new records of a log into its tree, never one that does not follow those before it.</summary>
internal sealed class TrailFollower(ISignedLog log, TrailTree tree)
{
    private static readonly string FirstPrevious = new('0', Digest.Length * 2);

    /// <summary>Takes in the records up to number <paramref name="last"/>, which a checkpoint covers: its root will tell whether they are the true ones.</summary>
    public async Task<Break?> FollowCoveredAsync(AppDb db, long last, CancellationToken ct)
    {
        if (last < tree.Size) return null;
        if (await FollowAsync(db, log.ReadAsync(db, tree.Size, last, isWhole: false, ct), ct) is { } broken) return broken;
        return tree.Size < last ? new Break(BreakKind.CutOff, tree.Size, last) : null;
    }

    /// <summary>Takes in all further records, each with its hash made anew.</summary>
    public Task<Break?> FollowNewAsync(AppDb db, CancellationToken ct) => FollowAsync(db, log.ReadAsync(db, tree.Size, long.MaxValue, isWhole: true, ct), ct);

    /// <summary>The first record is the last one known: where it is gone or another, the log was altered behind this node's back.</summary>
    private async Task<Break?> FollowAsync(AppDb db, IAsyncEnumerable<LogRecord> records, CancellationToken ct)
    {
        var known = tree.Size == 0;
        await foreach (var one in records.WithCancellation(ct))
        {
            if (!known)
            {
                if (one.Number != tree.Size) return new Break(BreakKind.Missing, tree.Size);
                if (one.Hash != tree.LastHash) return new Break(BreakKind.Rewritten, tree.Size);
                known = true;
                continue;
            }

            if (one.Number != tree.Size + 1) return new Break(BreakKind.Missing, tree.Size + 1);
            if (!one.IsSound) return new Break(BreakKind.Altered, one.Number);
            if (one.Previous is { } previous && previous != (tree.Size == 0 ? FirstPrevious : tree.LastHash)) return new Break(BreakKind.Unlinked, one.Number);
            if (Digest.FromHex(one.Hash) is null) return new Break(BreakKind.Unreadable, one.Number);
            tree.Append(one.Hash);
        }

        return known ? null : new Break(BreakKind.CutOff, await log.LastAsync(db, ct), tree.Size);
    }
}
