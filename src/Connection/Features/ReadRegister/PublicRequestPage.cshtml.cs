using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadRegister;

/// <summary>A request as far as its country lets everybody read it: always where it stands, who must move and by when.</summary>
internal sealed class PublicRequestPageModel(RegisterList list, ResponseDesk responses) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public PublicRequest One { get; private set; } = null!;

    /// <summary>The plan in force and how it gets on; null where there is none, or not everybody may read it.</summary>
    public PlanProgress? InForce { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await list.FindAsync(Code, ct) is not { } one) return NotFound();
        One = one;
        if (one.ShowsWords) InForce = await responses.ProgressAsync(one.Reading.Request.Id, ct);
        return Page();
    }
}
