using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared.Places;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseCountries;

/// <summary>Everything of a region or sub-region: its countries, the objectives its practices serve, what other parts of the hub hold.</summary>
internal sealed class RegionPageModel(SearchIndex index, IEnumerable<PlacePart> parts, Site site) : PageModel
{
    public Region Region { get; private set; } = null!;
    public Region? Parent => WorldPlaces.Regions.FirstOrDefault(r => r.M49 == Region.Parent);
    public WorldPlace Place => WorldPlaces.Of(Region);
    public int Total { get; private set; }

    /// <summary>Countries with practices, by name.</summary>
    public IReadOnlyList<(Country Country, int Count)> Countries { get; private set; } = [];

    /// <summary>Sub-regions, by name.</summary>
    public IReadOnlyList<Region> Subregions { get; private set; } = [];

    /// <summary>Objectives its practices serve, by number.</summary>
    public IReadOnlyList<(ObjectiveOutline Objective, int Count)> Objectives { get; private set; } = [];

    /// <summary>What other parts of the hub hold of the region.</summary>
    public IReadOnlyList<PlacePart> Parts { get; } = [.. parts.OrderBy(p => p.Order)];

    public IReadOnlyList<Coverage> States => [.. Enumerable.Range(1, RingLayout.Objectives).Select(o => Objectives.Any(x => x.Objective.Number == o) ? Coverage.Filled : Coverage.Empty)];

    public string CoverageSentence => site.Count("Country.Covered", Objectives.Count, RingLayout.Objectives);

    public IActionResult OnGet(string m49)
    {
        if (WorldPlaces.Regions.FirstOrDefault(r => r.M49 == m49) is not { } region) return NotFound();
        Region = region;
        var names = StringComparer.Create(site.Language.Culture, CompareOptions.IgnoreCase);
        var within = Place.Countries;
        var result = index.Search(new SearchQuery
        {
            Size = 0,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [ItemKind.Practice], [FacetNames.Region] = [m49] },
            Facets = [FacetNames.Country, FacetNames.Objective],
            FacetValues = int.MaxValue,
        });
        Total = result.Total;
        Countries = [.. result.Facets[FacetNames.Country].Where(c => within.Contains(c.Value)).Select(c => (Kernel.Reference.Countries.Find(c.Value)!, c.Count)).OrderBy(c => c.Item1.Name.In(site.Language), names)];
        Objectives = [.. result.Facets[FacetNames.Objective].Select(o => (Outline.FindObjective(int.Parse(o.Value, CultureInfo.InvariantCulture))!, o.Count)).Where(o => o.Item1 is not null).OrderBy(o => o.Item1.Number)];
        Subregions = [.. WorldPlaces.Regions.Where(r => r.Parent == m49).OrderBy(r => r.Name.In(site.Language), names)];
        return Page();
    }
}
