using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FollowCandidates;

/// <summary>Something reckoned from the database and kept in the memory of this node. Before it is used, what the change feed has named since is read again: nobody sees an old one.</summary>
/// <param name="nothing">What there is before anything was read.</param>
/// <param name="kinds">Kinds of things it is reckoned from.</param>
internal sealed class KeptByFeed<T>(T nothing, params string[] kinds) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Kept kept = new(-1, nothing);

    /// <summary>It as the feed stands now.</summary>
    /// <param name="db">The database.</param>
    /// <param name="next">Gives the next one from the one before and the codes that changed, by kind; from nothing and null where everything is read.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<T> ReadAsync(AppDb db, Func<T, ILookup<string, string>?, Task<T>> next, CancellationToken ct)
    {
        if (kept.Position == await HeadAsync(db, ct)) return kept.Value;
        await turn.WaitAsync(ct);
        try
        {
            var (head, before) = (await HeadAsync(db, ct), kept);
            // A database that was restored has a shorter feed.
            if (before.Position < 0 || head < before.Position) return Keep(head, await next(nothing, null));
            var changed = await db.Set<Change>().Where(c => c.Number > before.Position && c.Number <= head && kinds.Contains(c.Kind)).Select(c => new { c.Kind, c.Key }).Distinct().ToListAsync(ct);
            return Keep(head, changed.Count == 0 ? before.Value : await next(before.Value, changed.ToLookup(c => c.Kind, c => c.Key)));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private T Keep(long position, T value)
    {
        kept = new Kept(position, value);
        return value;
    }

    private static async Task<long> HeadAsync(AppDb db, CancellationToken ct) => await db.Set<Change>().MaxAsync(c => (long?)c.Number, ct) ?? 0;

    private sealed record Kept(long Position, T Value);
}
