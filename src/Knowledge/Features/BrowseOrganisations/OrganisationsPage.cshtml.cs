using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseOrganisations;

/// <summary>The organisations practices name, those with most practices first, each leading to its practices.</summary>
internal sealed class OrganisationsPageModel(SearchIndex index) : PageModel
{
    private const int Most = 400;

    public IReadOnlyList<FacetCount> Organisations { get; private set; } = [];
    public int Total { get; private set; }

    public void OnGet()
    {
        var all = index.Search(new SearchQuery
        {
            Size = 0,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [ItemKind.Practice] },
            Facets = [FacetNames.Organisation],
            FacetValues = int.MaxValue,
        }).Facets[FacetNames.Organisation];
        Total = all.Count;
        Organisations = [.. all.OrderByDescending(o => o.Count).ThenBy(o => o.Value, StringComparer.Create(Language.English.Culture, ignoreCase: true)).Take(Most)];
    }
}
