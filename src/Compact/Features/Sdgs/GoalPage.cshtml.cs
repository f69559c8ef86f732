using Marrakech.Compact.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sdgs;

/// <summary>A Sustainable Development Goal: its targets with the objectives that name them, and the other way round.</summary>
internal sealed class GoalPageModel : PageModel
{
    public SdgGoal Goal { get; private set; } = null!;

    /// <summary>Objectives that name a target of this goal, each with the targets, and those tied to every goal.</summary>
    public IEnumerable<(ObjectiveOutline Objective, IEnumerable<SdgTarget> Targets)> ByObjective => Outline.Objectives
        .Select(o => (o, Targets: o.SdgTargets.Select(Outline.FindTarget).OfType<SdgTarget>().Where(t => t.Goal == Goal.Number)))
        .Where(x => x.o.AllGoals || x.Targets.Any());

    public IEnumerable<int> ObjectivesOf(SdgTarget target) => Outline.Objectives
        .Where(o => o.SdgTargets.Contains(target.Code, StringComparer.OrdinalIgnoreCase)).Select(o => o.Number);

    public IActionResult OnGet(int goal)
    {
        if (goal < 1 || goal > Outline.Goals.Count) return NotFound();
        Goal = Outline.Goals[goal - 1];
        return Page();
    }
}
