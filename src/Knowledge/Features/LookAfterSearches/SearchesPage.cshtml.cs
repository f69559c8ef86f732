using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Features.SaveSearch;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.LookAfterSearches;

/// <summary>The saved searches of whoever reads.</summary>
internal sealed class SearchesPageModel(OwnSearches searches, FindList lists, Site site) : PageModel
{
    public IReadOnlyList<SavedSearch> All { get; private set; } = [];

    public string Said(SavedSearch search) => SearchWords.Of(SearchPlace.Find(search.Place)!.Read(search.Query), lists, site);

    public async Task OnGetAsync(CancellationToken ct) => All = await searches.AllAsync(ct);
}
