using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.ProposeChange;

/// <summary>Where somebody begins a change to a published item.</summary>
internal sealed class ProposeChangePageModel(ProposeChange propose, Site site) : ContributionPage(site)
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } item) return NotFound();
        var (draft, refusal) = await propose.HandleAsync(item, Site.Language, ct);
        return refusal is null ? Redirect(Site.Link(ContributionLinks.One(draft!))) : Invalid(refusal.Value);
    }

    private async Task<Item?> LoadAsync(CancellationToken ct)
    {
        if (await propose.FindAsync(Code, ct) is not { } item || ContributionKinds.Find(item.Kind) is null) return null;
        Name = (item.Texts.Find(t => t.Language == Site.Language.Code) ?? item.Texts.FirstOrDefault())?.Title ?? item.Editions.FirstOrDefault()?.Title ?? Code;
        return item;
    }
}
