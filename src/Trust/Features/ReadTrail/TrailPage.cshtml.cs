using Marrakech.Trust.Contracts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Trust.Features.ReadTrail;

/// <summary>The public trail: what it is, its newest acts, its latest checkpoint, how to verify it.</summary>
internal sealed class TrailPageModel(ActReader reader, TrailHealth health) : PageModel
{
    public ActList List { get; private set; } = null!;
    public Checkpoint? Latest { get; private set; }
    public TrailHealth.Finding? Broken => health.Of(TrailHealth.Acts);

    public async Task OnGetAsync(CancellationToken ct)
    {
        List = await ActList.ReadAsync(reader, ActScope.Public, Request, ct);
        Latest = await reader.LatestAsync(ct);
    }
}
