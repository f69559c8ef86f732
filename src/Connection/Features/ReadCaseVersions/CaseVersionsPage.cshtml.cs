using Marrakech.Connection.Features.Shared.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadCaseVersions;

/// <summary>What the country changed after submission, for the secretariat. Reading a confidential one is an act, as on its own page.</summary>
internal sealed class CaseVersionsPageModel(ConfidentialReading reading, RequestDesk desk, RequestVersions versions) : PageModel
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public IReadOnlyList<ChangedRequest> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Changes = await versions.OfAsync(request, ct);
        return Page();
    }
}
