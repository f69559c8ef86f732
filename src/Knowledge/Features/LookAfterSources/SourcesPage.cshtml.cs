using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Harvesting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterSources;

/// <summary>The repositories that are harvested, and what waits from each.</summary>
internal sealed class SourcesPageModel(AppDb db) : PageModel
{
    public IReadOnlyList<(HarvestSource Source, int Held)> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var held = await db.Set<HarvestRecord>().Where(r => r.State == HarvestState.Held).GroupBy(r => r.SourceId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Sources = [.. (await db.Set<HarvestSource>().AsNoTracking().OrderBy(s => s.Code).ToListAsync(ct)).Select(s => (s, held.GetValueOrDefault(s.Id)))];
    }
}
