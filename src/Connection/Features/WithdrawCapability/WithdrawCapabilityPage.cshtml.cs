using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.WithdrawCapability;

/// <summary>Where an organisation takes back what it said it can do.</summary>
internal sealed class WithdrawCapabilityPageModel(WithdrawCapability withdraw, CapabilityDesk desk, Site site) : CapabilityPage(site)
{
    [FromRoute(Name = "capability")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } found) return Redirect(Site.Link(CapabilityLinks.Mine));
        Name = found.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await withdraw.HandleAsync(Code, ct) is not { } refusal) return Redirect(Site.Link(CapabilityLinks.Mine));
        Name = (await desk.FindAsync(Code, ct))?.Title ?? Code;
        return Invalid(refusal, "main");
    }
}
