using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.HandleContributions;

/// <summary>All contributions, the latest first.</summary>
internal sealed class ContributionsPageModel(AppDb db, ContributionDesk desk, Site site) : PageModel
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    public IReadOnlyList<DonorContribution> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IEnumerable<Choice> States => Enum.GetValues<ContributionState>().Select(s => new Choice(s.ToString(), site[$"GiftState.{s}"], Chosen: s.ToString() == State)).Prepend(new Choice("", site["FundContributions.Every"]));

    public async Task OnGetAsync(CancellationToken ct)
    {
        ContributionState? only = Enum.TryParse<ContributionState>(State, out var state) ? state : null;
        Rows = await db.Set<DonorContribution>().AsNoTracking().Where(c => only == null || c.State == only).OrderByDescending(c => c.PledgedAt).ThenByDescending(c => c.Code).Take(Most).ToListAsync(ct);
        Names = await desk.NamesAsync(Rows.Select(r => r.Donor), ct);
    }
}
