using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Objectives;

/// <summary>One action: our label, the official words, how other documents word it, and what hangs on it.</summary>
internal sealed class ActionPageModel(OfficialWords words, EditionComparison comparison, IEnumerable<ThreadPart> parts) : PageModel
{
    private const string Labels = "action-labels";

    public ObjectiveOutline Objective { get; private set; } = null!;
    public ActionOutline Action { get; private set; } = null!;
    public OfficialText? Official { get; private set; }
    public OfficialText? ShortLabel { get; private set; }
    public IReadOnlyList<ComparedAction> Wordings { get; private set; } = [];
    public IReadOnlyList<ThreadPart> Parts { get; } = [.. parts.OrderBy(p => p.Order)];
    public ActionOutline? Previous { get; private set; }
    public ActionOutline? Next { get; private set; }

    public IActionResult OnGet(int number, string letter)
    {
        if (Outline.FindObjective(number) is not { } objective || objective.FindAction(letter) is not { } action) return NotFound();
        (Objective, Action) = (objective, action);
        Official = words.Shelf.Action("resolution", number, letter);
        ShortLabel = words.Shelf.Action(Labels, number, letter);
        Wordings = [.. comparison.Of(words.Shelf).Where(c => c.Objective == number && c.Letter == letter)];
        var at = objective.Actions.ToList().IndexOf(action);
        Previous = objective.Actions.ElementAtOrDefault(at - 1);
        Next = objective.Actions.ElementAtOrDefault(at + 1);
        return Page();
    }
}
