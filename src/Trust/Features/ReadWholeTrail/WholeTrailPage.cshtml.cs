using Marrakech.Trust.Contracts;
using Marrakech.Trust.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Trust.Features.ReadWholeTrail;

/// <summary>Every act, for those who oversee all. Reading it is an act itself.</summary>
internal sealed class WholeTrailPageModel(ActReader reader, ScopeReading scopes, TrailHealth health) : PageModel
{
    public ActList List { get; private set; } = null!;
    public TrailHealth.Finding? Broken => health.Of(TrailHealth.Acts);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await scopes.WholeAsync(null, ct) is not { } scope) return NotFound();
        List = await ActList.ReadAsync(reader, scope, Request, ct);
        return Page();
    }
}
