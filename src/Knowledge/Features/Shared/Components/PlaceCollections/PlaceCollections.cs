using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Components.PlaceCollections;

/// <summary>The collections that hold something of a place.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class PlaceCollections(SearchIndex index, Site site) : ViewComponent
{
    public const string ComponentName = "PlaceCollections";
    private const int Shown = 10;

    public IViewComponentResult Invoke(WorldPlace place) => View(index.Search(new SearchQuery
    {
        Language = site.Language.Code,
        Size = Shown,
        Sort = SearchSort.Newest,
        Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [CollectionSearchDocuments.Kind], [FacetNames.Country] = place.Countries },
    }).Hits);
}
