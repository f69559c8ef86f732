using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Calendars;

/// <summary>Reads the seats of the hub. There is always the default one.</summary>
internal sealed class Seats(AppDb db)
{
    public async Task<IReadOnlyList<Seat>> AllAsync(CancellationToken ct)
    {
        var all = await db.Set<Seat>().AsNoTracking().Include(s => s.Holidays).ToListAsync(ct);
        if (all.TrueForAll(s => s.Code != Seat.DefaultCode)) all.Add(Seat.NewDefault());
        return [.. all.OrderByDescending(s => s.Code == Seat.DefaultCode).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>A seat to change within an act; the default one is added where nobody has changed it yet. Null where there is none.</summary>
    public async Task<Seat?> TakeAsync(string code, CancellationToken ct)
    {
        var found = await db.Set<Seat>().Include(s => s.Holidays).SingleOrDefaultAsync(s => s.Code == code, ct);
        if (found is not null || code != Seat.DefaultCode) return found;
        return db.Add(Seat.NewDefault()).Entity;
    }

    public async Task<Seat?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<Seat>().AsNoTracking().Include(s => s.Holidays).SingleOrDefaultAsync(s => s.Code == code, ct) ?? (code == Seat.DefaultCode ? Seat.NewDefault() : null);
}
