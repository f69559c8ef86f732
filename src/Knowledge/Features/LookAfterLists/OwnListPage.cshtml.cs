using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Features.KeepInList;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.LookAfterLists;

/// <summary>One private list of whoever reads.</summary>
internal sealed class OwnListPageModel(OwnLists lists, ChangeOwnLists change, ReadLines lines, Site site) : FormPage
{
    private const string DeleteStep = "Delete";

    [FromRoute(Name = "list")]
    public Guid Id { get; set; }

    [BindProperty(Name = "step")]
    public string? Step { get; set; }

    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "item")]
    public string? Item { get; set; }

    public OwnList OwnList { get; private set; } = null!;
    public IReadOnlyList<ItemLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Title = OwnList.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Step == DeleteStep)
        {
            await change.DeleteAsync(Id, ct);
            return Redirect(site.Link(CollectionLinks.Lists));
        }

        if (!Enum.TryParse<OwnListStep>(Step, out var step) || !Enum.IsDefined(step)) return BadRequest();
        var isRename = step == OwnListStep.Rename;
        if (await change.ChangeAsync(Id, step, isRename ? Title : Item, ct) is not { } refusal) return Redirect(site.Link(CollectionLinks.List(Id)));
        if (!isRename) Title = OwnList.Title;
        return Invalid("title", site[$"OwnList.Refusal.{refusal}"]);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await lists.FindAsync(Id, ct) is not { } found) return false;
        OwnList = found;
        Lines = await lines.ReadAsync([.. found.InOrder().Select(e => e.ItemCode)], ct);
        return true;
    }
}
