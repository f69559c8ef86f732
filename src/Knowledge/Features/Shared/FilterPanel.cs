using Marrakech.Compact.Contracts;
using Marrakech.Ui.Components;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>The filters of a list, ready to be shown.</summary>
/// <param name="Path">Path without language that answers the form.</param>
/// <param name="Asked">What is asked for now.</param>
/// <param name="Groups">The filters.</param>
/// <param name="AsksForWords">Whether the form asks for words too; false where the page has a search box of its own.</param>
internal sealed record FilterPanel(string Path, Asked Asked, IReadOnlyList<FilterGroup> Groups, bool AsksForWords = true)
{
    private const int Shown = 7;

    /// <summary>The groups that show at once.</summary>
    public IEnumerable<FilterGroup> First => Groups.Take(Shown);

    /// <summary>The groups folded under "more filters".</summary>
    public IReadOnlyList<FilterGroup> More => [.. Groups.Skip(Shown)];

    /// <summary>The objectives on offer by thematic area.</summary>
    public static IEnumerable<(ThematicArea Area, IReadOnlyList<Choice> Choices)> ByArea(FilterGroup group, AreaGrouping grouping) => grouping.Areas
        .Select(a => (a, (IReadOnlyList<Choice>)[.. group.Choices.Where(c => grouping.Of(Number(c)).Number == a.Number)]))
        .Where(a => a.Item2.Count > 0);

    private static int Number(Choice choice) => int.Parse(choice.Value, System.Globalization.CultureInfo.InvariantCulture);
}
