using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Standards;

/// <summary>Reads the service standards of the hub. One that nobody has changed is the default.</summary>
internal sealed class ChangedStandards(AppDb db)
{
    /// <summary>In the order of <see cref="ServiceStandard.All"/>.</summary>
    public async Task<IReadOnlyList<ChangedStandard>> AllAsync(CancellationToken ct)
    {
        var rows = await Rows.AsNoTracking().ToDictionaryAsync(s => s.Key, ct);
        return [.. ServiceStandard.All.Select(s => rows.GetValueOrDefault(s.Key) ?? ChangedStandard.NewDefault(s))];
    }

    public async Task<ChangedStandard> FindAsync(ServiceStandard standard, CancellationToken ct) =>
        await Rows.AsNoTracking().SingleOrDefaultAsync(s => s.Key == standard.Key, ct) ?? ChangedStandard.NewDefault(standard);

    /// <summary>A standard to change within an act; it is added where nobody has changed it yet.</summary>
    public async Task<ChangedStandard> TakeAsync(ServiceStandard standard, CancellationToken ct) =>
        await Rows.SingleOrDefaultAsync(s => s.Key == standard.Key, ct) ?? db.Add(ChangedStandard.NewDefault(standard)).Entity;

    private IQueryable<ChangedStandard> Rows => db.Set<ChangedStandard>().Include(s => s.Texts);
}
