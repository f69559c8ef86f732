using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseCountries;

/// <summary>The countries practices come from, by region, with the number of practices.</summary>
internal sealed class CountriesPageModel(SearchIndex index, Site site) : PageModel
{
    /// <summary>A region with its countries by name.</summary>
    public sealed record RegionRow(Region Region, int Count, IReadOnlyList<(Country Country, int Count)> Countries);

    public IReadOnlyList<RegionRow> Regions { get; private set; } = [];
    public int Total => Regions.Sum(r => r.Countries.Count);

    public void OnGet()
    {
        var facets = index.Search(new SearchQuery
        {
            Size = 0,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [ItemKind.Practice] },
            Facets = [FacetNames.Country, FacetNames.Region],
            FacetValues = int.MaxValue,
        }).Facets;
        var byRegion = facets[FacetNames.Region].ToDictionary(c => c.Value, c => c.Count);
        var names = StringComparer.Create(site.Language.Culture, CompareOptions.IgnoreCase);
        Regions = [.. facets[FacetNames.Country].Select(c => (Country: Countries.Find(c.Value), c.Count)).Where(c => c.Country?.Region is not null)
            .GroupBy(c => c.Country!.Region!)
            .Select(g => new RegionRow(Countries.FindRegion(g.Key)!, byRegion.GetValueOrDefault(g.Key), [.. g.Select(c => (c.Country!, c.Count)).OrderBy(c => c.Item1.Name.In(site.Language), names)]))
            .OrderBy(r => r.Region.Name.In(site.Language), names)];
    }
}
