using Marrakech.Connection.Features.Shared.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadRegister;

/// <summary>A request as far as its country lets everybody read it: always where it stands, who must move and by when.</summary>
internal sealed class PublicRequestPageModel(RegisterList list) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public PublicRequest One { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await list.FindAsync(Code, ct) is not { } one) return NotFound();
        One = one;
        return Page();
    }
}
