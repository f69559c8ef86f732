using System.Runtime.CompilerServices;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Domain;

namespace Marrakech.Compact.Features.Shared;

/// <summary>An action as the resolution has it against the wording of a booklet.</summary>
/// <param name="Edition">Key of the booklet.</param>
/// <param name="Objective">1-23.</param>
/// <param name="Letter">Letter of the action.</param>
/// <param name="Change">How far the two differ as items of a list.</param>
/// <param name="Difference">From the resolution's wording to the booklet's.</param>
internal sealed record ComparedAction(string Edition, int Objective, string Letter, TextChange Change, TextDifference Difference);

/// <summary>Compares the booklets' wording of every action with the resolution's; once for each state of the shelf.</summary>
internal sealed class EditionComparison
{
    /// <summary>The documents whose wording of the actions is compared with the resolution's.</summary>
    public static readonly IReadOnlyList<string> Editions = ["booklet", "first-edition"];

    private readonly ConditionalWeakTable<Shelf, IReadOnlyList<ComparedAction>> known = [];

    /// <summary>Every action both documents have, in the order of the Compact.</summary>
    public IReadOnlyList<ComparedAction> Of(Shelf shelf) => known.GetValue(shelf, Compare);

    private static List<ComparedAction> Compare(Shelf shelf) =>
    [
        .. from edition in Editions
           from objective in Outline.Objectives
           from action in objective.Actions
           let authority = shelf.Action("resolution", objective.Number, action.Letter)
           let other = shelf.Action(edition, objective.Number, action.Letter)
           where authority is not null && other is not null
           let old = ListItem.WithoutEndMark(authority.Text)
           let @new = ListItem.WithoutEndMark(other.Text)
           select new ComparedAction(edition, objective.Number, action.Letter, WordingChange.Between(old, @new), TextDifference.Between(old, @new)),
    ];
}
