using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Matching;

/// <summary>Reads the weights of the matching.</summary>
internal sealed class MatchWeights(AppDb db)
{
    /// <summary>Those that count now.</summary>
    public async Task<WeightSet> NowAsync(CancellationToken ct) => (await db.Set<WeightVersion>().AsNoTracking().OrderByDescending(v => v.Version).FirstOrDefaultAsync(ct))?.Read() ?? WeightSet.Default;

    /// <summary>All that were set, the latest first.</summary>
    public async Task<IReadOnlyList<WeightVersion>> HistoryAsync(CancellationToken ct) => await db.Set<WeightVersion>().AsNoTracking().OrderByDescending(v => v.Version).ToListAsync(ct);
}
