using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sdgs;

/// <summary>An SDG target and the objectives it belongs to, each link with the document that states it.</summary>
internal sealed class TargetPageModel(OfficialWords words) : PageModel
{
    /// <summary>An objective that names the target, and the entries of the documents that say so.</summary>
    public sealed record Naming(ObjectiveOutline Objective, IReadOnlyList<OfficialText> Entries);

    public SdgTarget Target { get; private set; } = null!;
    public SdgGoal Goal => Outline.Goals[Target.Goal - 1];
    public IReadOnlyList<Naming> Namings { get; private set; } = [];
    /// <summary>The target as the booklets print it most often; shown once, since every objective repeats it.</summary>
    public OfficialText? Wording => Namings.SelectMany(n => n.Entries).Where(e => e.Text.Length > 0).GroupBy(e => e.Text).MaxBy(g => g.Count())?.First();

    public SdgTarget? Previous { get; private set; }
    public SdgTarget? Next { get; private set; }

    public IActionResult OnGet(string code)
    {
        if (Outline.FindTarget(code) is not { } target) return NotFound();
        Target = target;
        Namings = [.. Outline.Objectives.Select(o => new Naming(o, [.. Entries(o)])).Where(n => n.Entries.Count > 0 || Names(n.Objective))];
        var all = Outline.Goals.SelectMany(g => g.Targets).ToList();
        var at = all.IndexOf(target);
        Previous = all.ElementAtOrDefault(at - 1);
        Next = all.ElementAtOrDefault(at + 1);
        return Page();
    }

    private bool Names(ObjectiveOutline objective) => objective.SdgTargets.Contains(Target.Code, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<OfficialText> Entries(ObjectiveOutline objective) => EditionComparison.Editions
        .SelectMany(e => words.Shelf.SdgTargets(e, objective.Number)).Where(t => string.Equals(t.Marker, Target.Code, StringComparison.OrdinalIgnoreCase));
}
