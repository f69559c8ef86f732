using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.LookAfterHooks;

/// <summary>The webhooks of the organisation acted for.</summary>
internal sealed class HooksPageModel(HookDesk desk) : PageModel
{
    public IReadOnlyList<Hook> Hooks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Hooks = await desk.OwnAsync(ct);
}
