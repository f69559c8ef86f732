using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.PublishCollection;

/// <summary>Where a collection is withdrawn, with a reason everybody reads.</summary>
internal sealed class WithdrawCollectionPageModel(PublishCollection publish, CollectionReader collections, Site site) : FormPage
{
    [FromRoute(Name = "collection")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await collections.FindAsync(Code, ct) is not { } found) return NotFound();
        Name = found.TextFor(site.Language)?.Title ?? Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        return await publish.WithdrawAsync(Code, Reason, ct) is { } refusal ? Invalid("reason", site[$"Collection.Refusal.{refusal}"]) : Redirect(site.Link(CollectionLinks.Edit(Code)));
    }
}
