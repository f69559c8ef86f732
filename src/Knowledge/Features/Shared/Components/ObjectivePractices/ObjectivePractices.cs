using System.Globalization;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Components.ObjectivePractices;

/// <summary>The practices of an objective, a few of them with a link to all; on the page of the objective and of each of its actions.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class ObjectivePractices(SearchIndex index, ReadRows rows, Site site) : ViewComponent
{
    public const string ComponentName = "ObjectivePractices", Anchor = "practices", TitleKey = "Thread.Practices";
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(int objective, string? action)
    {
        var result = index.Search(new SearchQuery
        {
            Language = site.Language.Code,
            Size = Shown,
            Filters = new Dictionary<string, IReadOnlyList<string>>
            {
                [FacetNames.Kind] = [ItemKind.Practice],
                [FacetNames.Objective] = [objective.ToString(CultureInfo.InvariantCulture)],
            },
        });
        return View(new ThreadView(objective, action, result.Total, await rows.ReadAsync(result.Hits, namesKind: false, HttpContext.RequestAborted)));
    }
}

/// <summary>What the thread shows under an objective.</summary>
internal sealed record ThreadView(int Objective, string? Action, int Total, IReadOnlyList<PracticeRow> Rows);
