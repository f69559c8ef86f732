using Marrakech.Operations.Standards;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.ReadPromises;

/// <summary>What the hub promises to countries, for everybody.</summary>
internal sealed class ServiceStandardsPageModel(ChangedStandards standards, StandardWords words) : PageModel
{
    public IReadOnlyList<ChangedStandard> All { get; private set; } = [];
    public StandardWords Words => words;

    public async Task OnGetAsync(CancellationToken ct) => All = await standards.AllAsync(ct);
}
