using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Features.EditCollection;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.LookAfterCollections;

/// <summary>Every collection, for the secretariat, and where a new one begins.</summary>
internal sealed class CollectionQueuePageModel(CollectionReader collections, StartCollection start, Site site) : FormPage
{
    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    public IReadOnlyList<Collection> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => All = await collections.AllAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (code, refusal) = await start.HandleAsync(site.Language, Title, ct);
        if (code is not null) return Redirect(site.Link(CollectionLinks.Edit(code)));
        await OnGetAsync(ct);
        return Invalid("title", site[$"Collection.Refusal.{refusal}"]);
    }
}
