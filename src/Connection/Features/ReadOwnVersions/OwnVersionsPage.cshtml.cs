using Marrakech.Connection.Features.Shared.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadOwnVersions;

/// <summary>What the country changed after submission, for itself.</summary>
internal sealed class OwnVersionsPageModel(RequestDesk desk, RequestVersions versions) : PageModel
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public IReadOnlyList<ChangedRequest> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Changes = await versions.OfAsync((await desk.FindAsync(Code, ct))!, ct);
}
