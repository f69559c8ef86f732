using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Features.Shared.Harvesting;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.EditSource;

/// <summary>Where a harvest is asked for before its time.</summary>
internal sealed class AskHarvestPageModel(AppDb db, AskHarvest ask, Site site) : PageModel
{
    [FromRoute(Name = "source")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<HarvestSource>().Where(s => s.Code == Code).Select(s => s.Name).SingleOrDefaultAsync(ct) is not { } name) return NotFound();
        Name = name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        await ask.HandleAsync(Code, ct);
        return Redirect(site.Link(HarvestLinks.Source(Code)));
    }
}
