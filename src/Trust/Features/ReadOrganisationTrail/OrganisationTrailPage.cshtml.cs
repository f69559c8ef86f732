using Marrakech.Trust.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Trust.Features.ReadOrganisationTrail;

/// <summary>What was done for an organisation, and about it.</summary>
internal sealed class OrganisationTrailPageModel(ActReader reader, ScopeReading scopes) : PageModel
{
    public ActList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken ct)
    {
        if (await scopes.OrganisationAsync(organisation, null, ct) is not { } scope) return NotFound();
        List = await ActList.ReadAsync(reader, scope, Request, ct);
        return Page();
    }
}
