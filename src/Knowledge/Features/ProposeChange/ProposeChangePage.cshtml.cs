using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ProposeChange;

/// <summary>Where somebody begins a change to a published item.</summary>
internal sealed class ProposeChangePageModel(ProposeChange propose, Site site) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await propose.FindAsync(Code, ct) is not { } item || ContributionKinds.Find(item.Kind) is null) return NotFound();
        Name = (item.Texts.Find(t => t.Language == site.Language.Code) ?? item.Texts.FirstOrDefault())?.Title ?? item.Editions.FirstOrDefault()?.Title ?? Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await propose.FindAsync(Code, ct) is not { } item || ContributionKinds.Find(item.Kind) is null) return NotFound();
        return Redirect(site.Link(ContributionLinks.One(await propose.HandleAsync(item, site.Language, ct))));
    }
}
