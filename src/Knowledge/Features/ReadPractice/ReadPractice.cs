using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>Reads one practice with everything its pages show.</summary>
internal sealed class ReadPractice(AppDb db)
{
    public async Task<Item?> FindAsync(string code, CancellationToken ct) => await db.Set<Item>().AsNoTracking().AsSplitQuery()
        .Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations).Include(i => i.Editions).ThenInclude(e => e.Facts)
        .SingleOrDefaultAsync(i => i.Code == code && i.Kind == ItemKind.Practice, ct);
}
