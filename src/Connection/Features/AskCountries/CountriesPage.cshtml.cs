using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AskCountries;

/// <summary>The countries a draft names, what they answered, and the button that asks those not asked yet.</summary>
internal sealed class CountriesPageModel(AskCountries ask, RequestDesk desk, JointDesk joint, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public IReadOnlyList<ShownJoint> Shown { get; private set; } = [];
    public bool MayAsk => Shown.Any(s => s.State is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        Shown = await joint.ShownAsync(request, ct);
        return request.State == RequestState.Draft || Request.HasFormContentType ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ask.HandleAsync(Code, ct) is not { } refusal) return Redirect(Site.Link(JointLinks.Ask(Code)));
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        ModelState.AddModelError("main", Site[$"Joint.Refusal.{refusal}"]);
        return Invalid();
    }
}
