using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadForNetwork;

/// <summary>What members of the network read of a request whose country allows it: everything but its money.</summary>
internal sealed class NetworkRequestPageModel(RequestDesk desk) : PageModel
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public RequestReading Reading { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null || request.Visibility == RequestQuestion.Confidential) return NotFound();
        Reading = await desk.ReadAsync(request, ct);
        return Page();
    }
}
