using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReviewContribution;

/// <summary>What a reviewer was asked to review, what is due first before what is done.</summary>
internal sealed class MyReviewsPageModel(AppDb db, CurrentActor actor) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<(PanelSeat Seat, Contribution Contribution)> Reviews { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = actor.Value.Person;
        var rows = await db.Set<PanelSeat>().AsNoTracking().Where(s => s.Reviewer == person).OrderByDescending(s => s.AskedAt).Take(Most)
            .Join(db.Set<Contribution>().AsNoTracking(), s => s.ContributionId, c => c.Id, (s, c) => new { s, c }).ToListAsync(ct);
        Reviews = [.. rows.OrderByDescending(r => r.s.IsOpen).ThenBy(r => r.s.DueAt).Select(r => (r.s, r.c))];
    }
}
