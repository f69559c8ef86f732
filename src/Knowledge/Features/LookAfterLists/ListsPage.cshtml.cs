using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Features.KeepInList;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.LookAfterLists;

/// <summary>The private lists of whoever reads.</summary>
internal sealed class ListsPageModel(OwnLists lists, ChangeOwnLists change, Site site) : FormPage
{
    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    public IReadOnlyList<OwnList> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => All = await lists.AllAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (list, refusal) = await change.MakeAsync(Title, null, ct);
        if (list is { } made) return Redirect(site.Link(CollectionLinks.List(made)));
        await OnGetAsync(ct);
        return Invalid("title", site[$"OwnList.Refusal.{refusal}"]);
    }
}
