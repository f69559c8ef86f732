using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Upkeep;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.ConfirmItem;

/// <summary>Where those an item belongs to say that it is still right, or begin a change.</summary>
internal sealed class ConfirmItemPageModel(ConfirmItem confirm, ContributionDesk contributions, TimeProvider clock, Site site) : ContributionPage(site)
{
    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";
    public ItemUpkeep Upkeep { get; private set; } = null!;
    public UpkeepState State => Upkeep.At(clock.GetUtcNow());
    public DateTimeOffset DueAt => UpdateRhythm.Find(Upkeep.Rhythm)!.DueAt(Upkeep.Since);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await confirm.FindAsync(Code, ct) is not { } upkeep) return NotFound();
        Upkeep = upkeep;
        Name = (await contributions.FindAsync(Code, ct))!.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await confirm.HandleAsync(Code, ct) is not { } refusal) return Redirect(Site.Link(UpkeepLinks.One(Code)));
        return await OnGetAsync(ct) is NotFoundResult gone ? gone : Invalid(refusal);
    }
}
