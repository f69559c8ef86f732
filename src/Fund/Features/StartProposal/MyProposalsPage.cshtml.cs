using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.StartProposal;

/// <summary>The proposals of the organisation acted for, and the button that begins one.</summary>
internal sealed class MyProposalsPageModel(AppDb db, StartProposal start, CurrentActor actor, Site site) : ProposalPage(site)
{
    public IReadOnlyList<Proposal> Rows { get; private set; } = [];

    /// <summary>Plans in force a proposal can be begun from.</summary>
    public IReadOnlyList<Choice> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation;
        Rows = await db.Set<Proposal>().AsNoTracking().Where(p => p.Organisation == own).OrderByDescending(p => p.Code).ToListAsync(ct);
        var plans = await start.PlansAsync(ct);
        if (plans.Count > 0) Plans = [new Choice("", Site["StartProposal.Empty"]), .. plans.Select(p => new Choice(p.Request, $"{p.Request} · {p.Title}"))];
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "plan")] string? plan, CancellationToken ct)
    {
        if (await start.HandleAsync(string.IsNullOrEmpty(plan) ? null : plan, Site.Language, ct) is { } code) return Redirect(Site.Link(ProposalLinks.Own(code)));
        await OnGetAsync(ct);
        ModelState.AddModelError("plan", Site["StartProposal.NoPlan"]);
        return Invalid();
    }
}
