using Marrakech.Fund.Data.Periods;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.CorrectPosting;

/// <summary>Corrections that wait for a second person, and those that are over.</summary>
internal sealed class CorrectionsPageModel(AppDb db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Correction> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        All = await db.Set<Correction>().AsNoTracking().OrderBy(c => c.EndedAt != null).ThenByDescending(c => c.Code).Take(Most).ToListAsync(ct);
}
