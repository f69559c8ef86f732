using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.SearchEverything;

/// <summary>One box over everything: the Compact, practices, instruments, resources.</summary>
internal sealed class SearchPageModel(FindList lists, SearchIndex index, Site site) : PageModel
{
    public Asked Asked { get; private set; } = null!;
    public FoundList List { get; private set; } = null!;

    /// <summary>Why one of the hits stands where it does, where the reader asked for it.</summary>
    public Explanation? Explanation { get; private set; }

    public void OnGet(string? explain)
    {
        Asked = Asked.From(Request.Query, [.. Filters.OfSearch, .. Filters.Hidden]);
        List = lists.Run(Asked, Filters.OfSearch, []);
        if (Asked.Text.Length > 0 && List.Result.Hits.Any(h => h.Id == explain))
            Explanation = index.Explain(new SearchQuery { Text = Asked.Text, Language = site.Language.Code }, explain!);
    }
}

/// <summary>A hit as the search page shows it.</summary>
internal sealed record SearchHitView(SearchHit Hit, Asked Asked, Explanation? Explanation)
{
    public bool IsExplained => Explanation?.Id == Hit.Id;
}
