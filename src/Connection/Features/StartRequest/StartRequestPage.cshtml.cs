using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.StartRequest;

/// <summary>What happens with a request, and the button that begins one.</summary>
internal sealed class StartRequestPageModel(StartRequest start, Site site) : RequestPage(site)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await start.HandleAsync(Site.Language, ct) is { } code) return Redirect(Site.Link(RequestLinks.Own(code)));
        ModelState.AddModelError("main", Site["StartRequest.NoCountry"]);
        return Invalid();
    }
}
