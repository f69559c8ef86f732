using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AppealRequest;

/// <summary>Why it was declined, and where the country appeals.</summary>
internal sealed class AppealPageModel(AppealRequest appeal, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>The refusal.</summary>
    public RequestStep? Declined { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var story = (await desk.FindAsync(Code, ct))!.Story();
        Declined = story.Steps.LastOrDefault(s => s.Move == RequestMove.Decline);
        return Request.HasFormContentType || (story.State == RequestState.Declined && !story.WasAppealed) ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await appeal.HandleAsync(Code, Reason, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Own(Code)));
        return await OnGetAsync(ct) is PageResult ? Invalid(refusal, "reason") : NotFound();
    }
}
