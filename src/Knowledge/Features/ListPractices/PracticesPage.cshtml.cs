using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ListPractices;

/// <summary>The repository as a list: words, filters with counts, order, pages; all of it in the address.</summary>
internal sealed class PracticesPageModel(FindList lists, ReadRows rows, Site site) : PageModel
{
    public Asked Asked { get; private set; } = null!;
    public FoundList List { get; private set; } = null!;
    public IReadOnlyList<PracticeRow> Rows { get; private set; } = [];

    /// <summary>Names the objective or country where it is all that was chosen, so that such a list can stand on its own.</summary>
    public string Heading => Asked is { Text: "", Chosen: [var only] } && (only.Filter == Filters.Objective || only.Filter == Filters.Country)
        ? site.Text(only.Filter == Filters.Objective ? "Practices.OfObjective" : "Practices.OfCountry", NameOf(only))
        : site["Practices.Title"];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Asked = Asked.From(Request.Query, [.. Filters.OfPractices, .. Filters.Hidden]);
        List = lists.Run(Asked, Filters.OfPractices, ItemKind.Practice);
        Rows = await rows.ReadAsync(List.Result.Hits, ct);
    }

    private string NameOf(ChosenValue only) => only.Filter == Filters.Objective
        ? site.Text("Objective.Named", only.Value, Outline.Objectives[int.Parse(only.Value, CultureInfo.InvariantCulture) - 1].Name.In(site.Language))
        : only.Filter.Show(only.Value, site.Language);
}
