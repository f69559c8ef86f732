using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.Shared;

/// <summary>Reads acts and checkpoints for pages and the API.</summary>
internal sealed class ActReader(AppDb db)
{
    /// <summary>Acts of a page.</summary>
    public const int PageSize = 50;

    /// <summary>All acts.</summary>
    public IQueryable<ActEntry> Acts => db.Set<ActEntry>().AsNoTracking();

    /// <summary>All checkpoints of the trail.</summary>
    public IQueryable<Checkpoint> Checkpoints => db.Set<Checkpoint>().AsNoTracking().Where(c => c.Log == TreeHead.Acts);

    /// <summary>The newest acts of a scope before number <paramref name="before"/>, one more than a page shows.</summary>
    public Task<List<ActEntry>> NewestAsync(ActScope scope, ActFilter filter, long before, CancellationToken ct) =>
        filter.Apply(Acts.Where(scope.Holds)).Where(a => a.Number < before).OrderByDescending(a => a.Number).Take(PageSize + 1).ToListAsync(ct);

    /// <summary>All acts of a scope in order, streamed.</summary>
    public IAsyncEnumerable<ActEntry> AllAsync(ActScope scope, ActFilter filter) =>
        filter.Apply(Acts.Where(scope.Holds)).OrderBy(a => a.Number).AsAsyncEnumerable();

    /// <summary>An act; null where there is none.</summary>
    public Task<ActEntry?> FindAsync(long number, CancellationToken ct) => Acts.SingleOrDefaultAsync(a => a.Number == number, ct);

    /// <summary>The newest checkpoint; null before the first.</summary>
    public Task<Checkpoint?> LatestAsync(CancellationToken ct) => Checkpoints.OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
}
