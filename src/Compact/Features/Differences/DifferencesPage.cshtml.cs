using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Differences;

/// <summary>Where a booklet words an action otherwise than the resolution, with counts and a filter.</summary>
internal sealed class DifferencesPageModel(OfficialWords words, EditionComparison comparison) : PageModel
{
    private IReadOnlyList<ComparedAction> all = [];

    public string Edition { get; private set; } = "";
    public TextChange Change { get; private set; }
    public IReadOnlyList<string> Editions { get; private set; } = [];
    public IEnumerable<IGrouping<int, ComparedAction>> Shown => all.Where(c => c.Change == Change).GroupBy(c => c.Objective);
    public int Total => all.Count;

    public void OnGet(string? edition, string? change)
    {
        var compared = comparison.Of(words.Shelf);
        Editions = [.. EditionComparison.Editions.Where(e => compared.Any(c => c.Edition == e))];
        Edition = Editions.Contains(edition) ? edition! : Editions.Count > 0 ? Editions[0] : EditionComparison.Editions[0];
        Change = Enum.TryParse<TextChange>(change, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : TextChange.Wording;
        all = [.. compared.Where(c => c.Edition == Edition)];
    }

    public int Count(TextChange change) => all.Count(c => c.Change == change);

    /// <summary>Path and query of this page with another filter.</summary>
    public static string Filter(string edition, TextChange change) =>
        $"{CompactLinks.Differences}?edition={edition}&change={change.ToString().ToLowerInvariant()}";
}
