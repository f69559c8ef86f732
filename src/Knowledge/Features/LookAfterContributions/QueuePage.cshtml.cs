using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterContributions;

/// <summary>What waits for the secretariat, the oldest first, and what became of the rest.</summary>
internal sealed class QueuePageModel(AppDb db) : PageModel
{
    private const int Most = 100;

    private static readonly ContributionState[] shown =
    [
        ContributionState.Submitted, ContributionState.InReview, ContributionState.ChangesRequested, ContributionState.Published, ContributionState.Declined, ContributionState.Archived, ContributionState.Withdrawn,
    ];

    public IReadOnlyList<(ContributionState State, IReadOnlyList<Contribution> Rows)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var groups = new List<(ContributionState, IReadOnlyList<Contribution>)>();
        foreach (var state in shown)
        {
            var rows = db.Set<Contribution>().AsNoTracking().Where(c => c.State == state && c.SubmittedAt != null);
            rows = state is ContributionState.Submitted or ContributionState.InReview ? rows.OrderBy(c => c.SubmittedAt) : rows.OrderByDescending(c => c.ChangedAt);
            groups.Add((state, await rows.Take(Most).ToListAsync(ct)));
        }

        Groups = groups;
    }
}
