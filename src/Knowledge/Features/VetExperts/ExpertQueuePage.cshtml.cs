using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.VetExperts;

/// <summary>The experts who wait for the secretariat, the oldest first, reported conversations, and the rest. By code: names are for whoever opens one.</summary>
internal sealed class ExpertQueuePageModel(AppDb db) : PageModel
{
    private const int Most = 100;

    private static readonly ExpertState[] shown = [ExpertState.Submitted, ExpertState.Listed, ExpertState.Declined];

    public IReadOnlyList<(ExpertState State, IReadOnlyList<Expert> Rows)> Groups { get; private set; } = [];
    public IReadOnlyList<ExpertTalk> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var groups = new List<(ExpertState, IReadOnlyList<Expert>)>();
        foreach (var state in shown)
        {
            var rows = db.Set<Expert>().AsNoTracking();
            // One that is listed while its person writes a change counts as listed: it can be taken off.
            rows = state switch
            {
                ExpertState.Submitted => rows.Where(e => e.State == ExpertState.Submitted).OrderBy(e => e.SubmittedAt),
                ExpertState.Listed => rows.Where(e => e.Listed != null && e.State != ExpertState.Submitted).OrderByDescending(e => e.ChangedAt),
                _ => rows.Where(e => e.State == ExpertState.Declined && e.Listed == null).OrderByDescending(e => e.ChangedAt),
            };
            groups.Add((state, await rows.Take(Most).ToListAsync(ct)));
        }

        Groups = groups;
        Reports = await db.Set<ExpertTalk>().AsNoTracking().Where(t => t.ReportedAt != null && t.SettledAt == null).OrderBy(t => t.ReportedAt).Take(Most).ToListAsync(ct);
    }
}
