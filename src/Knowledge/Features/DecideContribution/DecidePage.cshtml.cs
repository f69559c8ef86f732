using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.DecideContribution;

/// <summary>Where the secretariat decides and says why.</summary>
internal sealed class DecidePageModel(DecideContribution decide, ContributionDesk desk, Site site) : ContributionPage(site)
{
    private ContributionState state;

    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "move")]
    public string? Move { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";

    public IEnumerable<Choice> Choices => DecideContribution.Moves.Where(m => ContributionLife.After(state, m) is not null).Select(m => new Choice(m.ToString(), Site[$"Decide.{m}"], Chosen: m.ToString() == Move));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var contribution = (await desk.FindAsync(Code, ct))!;
        if (contribution.SubmittedAt is null) return NotFound();
        (Name, state) = (contribution.Title, contribution.State);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (!Enum.TryParse<ContributionMove>(Move, out var move) || !DecideContribution.Moves.Contains(move))
        {
            ModelState.AddModelError("move", Site["Decide.Move.Missing"]);
            return Invalid();
        }

        if (await decide.HandleAsync(Code, move, Reason, ct) is { } refusal) return Invalid(refusal, "move");
        return Redirect(Site.Link(move == ContributionMove.TakeIntoReview ? ContributionLinks.Panel(Code) : ContributionLinks.Case(Code)));
    }
}
