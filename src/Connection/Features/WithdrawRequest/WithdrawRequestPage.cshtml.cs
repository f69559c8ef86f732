using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.WithdrawRequest;

/// <summary>Where the country takes a request back.</summary>
internal sealed class WithdrawRequestPageModel(WithdrawRequest withdraw, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public bool IsDraft { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => IsDraft = (await desk.FindAsync(Code, ct))!.State == RequestState.Draft;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await withdraw.HandleAsync(Code, Reason, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Own(Code)));
        await OnGetAsync(ct);
        return Invalid(refusal, "reason");
    }
}
