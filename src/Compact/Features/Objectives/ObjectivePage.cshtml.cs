using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Objectives;

/// <summary>One objective: its commitment, its actions and everything that hangs on it.</summary>
internal sealed class ObjectivePageModel(OfficialWords words, EditionComparison comparison, IEnumerable<ThreadPart> parts) : PageModel
{
    /// <summary>An action with its official text and whether a booklet words it differently.</summary>
    public sealed record ActionRow(ActionOutline Outline, ActionGroup? Group, OfficialText? Official, bool WordedDifferently);

    public ObjectiveOutline Objective { get; private set; } = null!;
    public OfficialText? Official { get; private set; }
    public IReadOnlyList<ActionRow> Actions { get; private set; } = [];

    /// <summary>The footnotes of the commitment and the actions.</summary>
    public IReadOnlyList<PlacedNote> Notes => NotedWords.NotesOf(Actions.Select(a => a.Official).Prepend(Official).OfType<OfficialText>());

    public IReadOnlyList<ThreadPart> Parts { get; } = [.. parts.OrderBy(p => p.Order)];

    public IEnumerable<IGrouping<int, SdgTarget>> Targets => Objective.SdgTargets
        .Select(Outline.FindTarget).OfType<SdgTarget>().GroupBy(t => t.Goal).OrderBy(g => g.Key);

    public IEnumerable<(Instrument Instrument, InstrumentLink Link)> Instruments => Outline.Instruments
        .SelectMany(i => i.Links.Where(l => l.Objective == Objective.Number).Select(l => (i, l))).OrderBy(x => x.i.Year);

    /// <summary>The tools a document points to that serve this objective.</summary>
    public IReadOnlyList<OfficialText> Tools { get; private set; } = [];

    /// <summary>What the newest booklet that says something says of the objective and the SDGs as a whole.</summary>
    public OfficialText? SdgRemark => EditionComparison.Editions.Select(e => words.Shelf.SdgRemark(e, Objective.Number)).FirstOrDefault(r => r is not null);

    public ObjectiveOutline? Previous => Outline.FindObjective(Objective.Number - 1);
    public ObjectiveOutline? Next => Outline.FindObjective(Objective.Number + 1);

    public IActionResult OnGet(int number)
    {
        if (Outline.FindObjective(number) is not { } objective) return NotFound();
        Objective = objective;
        Official = words.Shelf.Objective(number);
        Tools = [.. words.Shelf.ResourcesOf(number)];
        var different = comparison.Of(words.Shelf).Where(c => c.Objective == number && c.Change == TextChange.Wording).Select(c => c.Letter).ToHashSet();
        Actions = [.. objective.Actions.Select(a => new ActionRow(a, GroupStartingAt(a), words.Shelf.Action("resolution", number, a.Letter), different.Contains(a.Letter)))];
        return Page();
    }

    private ActionGroup? GroupStartingAt(ActionOutline action) => Objective.Groups.FirstOrDefault(g => g.From == action.Letter);
}
