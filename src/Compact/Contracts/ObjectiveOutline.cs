using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An objective in our own words.</summary>
/// <param name="Number">1-23.</param>
/// <param name="Paragraph">Paragraph of the Compact that states it, 17-39.</param>
/// <param name="Area">Thematic area, 1-5.</param>
/// <param name="Name">Short name.</param>
/// <param name="About">Two sentences.</param>
/// <param name="Groups">Groups of actions that share a sub-heading.</param>
/// <param name="Actions">Actions in order.</param>
/// <param name="SdgTargets">Codes the newer booklet lists for it.</param>
public sealed record ObjectiveOutline(
    int Number, int Paragraph, int Area, LocalText Name, LocalText About,
    IReadOnlyList<ActionGroup> Groups, IReadOnlyList<ActionOutline> Actions, IReadOnlyList<string> SdgTargets)
{
    /// <summary>Whether the booklets tie it to all 17 goals in place of a list of targets.</summary>
    public bool AllGoals { get; init; }

    /// <summary>The action with this letter, or null.</summary>
    public ActionOutline? FindAction(string letter) => Actions.FirstOrDefault(a => a.Letter == letter);
}
