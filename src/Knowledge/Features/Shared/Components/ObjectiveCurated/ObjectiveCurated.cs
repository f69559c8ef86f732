using System.Globalization;
using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Features.EditTopic;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Components.ObjectiveCurated;

/// <summary>Topics and collections of an objective, on its page; nothing where there are none.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class ObjectiveCurated(Topics topics, SearchIndex index, Site site) : ViewComponent
{
    public const string ComponentName = "ObjectiveCurated";
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(int objective, string? action)
    {
        if (action is not null) return Content("");
        var all = await topics.PublishedAsync(HttpContext.RequestAborted);
        var collections = index.Search(new SearchQuery
        {
            Language = site.Language.Code,
            Size = Shown,
            Sort = SearchSort.Newest,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [CollectionSearchDocuments.Kind], [FacetNames.Objective] = [objective.ToString(CultureInfo.InvariantCulture)] },
        }).Hits;
        return View(new CuratedView([.. all.Where(t => t.Base.ObjectiveNumbers().Contains(objective))], collections));
    }
}

/// <summary>What people put together for an objective.</summary>
internal sealed record CuratedView(IReadOnlyList<Topic> Topics, IReadOnlyList<SearchHit> Collections);
