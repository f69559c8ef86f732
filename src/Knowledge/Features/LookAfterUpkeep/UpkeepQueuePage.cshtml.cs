using Marrakech.Knowledge.Features.Shared.Upkeep;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.LookAfterUpkeep;

/// <summary>Every published item that is due, overdue or delinquent, for the secretariat.</summary>
internal sealed class UpkeepQueuePageModel(UpkeepDesk desk, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<UpkeepRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await desk.RowsAsync(desk.Waiting(clock.GetUtcNow()), Most, ct);
}
