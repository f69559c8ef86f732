using Marrakech.Trust.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Trust.Features.ReadOwnTrail;

/// <summary>What the reader did, and what was done about them.</summary>
internal sealed class OwnTrailPageModel(ActReader reader, ScopeReading scopes) : PageModel
{
    public ActList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (scopes.Own() is not { } scope) return NotFound();
        List = await ActList.ReadAsync(reader, scope, Request, ct);
        return Page();
    }
}
