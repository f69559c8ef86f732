using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Components.PlaceOrganisations;

/// <summary>The organisations that practices of a place name, those with most practices first.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class PlaceOrganisations(SearchIndex index) : ViewComponent
{
    public const string ComponentName = "PlaceOrganisations";
    private const int Shown = 24;

    public IViewComponentResult Invoke(WorldPlace place)
    {
        var organisations = index.Search(new SearchQuery
        {
            Size = 0,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [ItemKind.Practice], [FacetNames.Country] = place.Countries },
            Facets = [FacetNames.Organisation],
            FacetValues = Shown,
        }).Facets[FacetNames.Organisation];
        var narrowed = place.Country is { } country ? $"country={country}" : $"region={place.Region}";
        return View(new OrganisationsView(narrowed, [.. organisations.OrderByDescending(o => o.Count).ThenBy(o => o.Value, StringComparer.Ordinal)]));
    }
}

/// <summary>Organisations of a place.</summary>
/// <param name="Narrowed">Part of the query that narrows lists to the place.</param>
/// <param name="Organisations">The organisations with the number of their practices.</param>
internal sealed record OrganisationsView(string Narrowed, IReadOnlyList<FacetCount> Organisations);
