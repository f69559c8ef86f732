using Marrakech.Connection.Data.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>What the country changed after submission. Who reads it, and what reading it means, each page says.</summary>
internal abstract class VersionsPage(RequestDesk desk, RequestVersions versions) : PageModel
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public IReadOnlyList<ChangedRequest> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (!await OpensAsync(request, ct)) return NotFound();
        Changes = await versions.OfAsync(request, ct);
        return Page();
    }

    /// <summary>Whether there is something to read here; what reading it means is recorded.</summary>
    protected abstract Task<bool> OpensAsync(SupportRequest request, CancellationToken ct);
}
