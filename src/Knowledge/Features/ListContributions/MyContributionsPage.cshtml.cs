using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ListContributions;

/// <summary>What the organisation acted for, or the person in their own name, has contributed.</summary>
internal sealed class MyContributionsPageModel(AppDb db, UpkeepDesk upkeep, CurrentActor actor) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];

    /// <summary>Their published items that have a rhythm, the worst first.</summary>
    public IReadOnlyList<UpkeepRow> Upkeep { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (organisation, person) = (actor.Value.Organisation, actor.Value.Person);
        var own = db.Set<Contribution>().AsNoTracking().Where(c => organisation == null ? c.Organisation == null && c.Author == person : c.Organisation == organisation);
        Contributions = await own.OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Code).Take(Most).ToListAsync(ct);
        Upkeep = await upkeep.RowsAsync(upkeep.Standing().Where(u => own.Any(c => c.Code == u.Contribution)).OrderBy(u => u.Since).ThenBy(u => u.ItemCode), Most, ct);
    }
}
