using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.MergeRequests;

/// <summary>Where the secretariat merges a request into another one of the same country.</summary>
internal sealed class MergePageModel(MergeRequests merge, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "into")]
    public string? Into { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public IReadOnlyList<SupportRequest> Others { get; private set; } = [];
    public IEnumerable<Choice> Choices => Others.Select(o => new Choice(o.Code, $"{o.Code} {(o.Visibility == RequestQuestion.Confidential ? Site["RequestRegister.Hidden.confidential"] : o.Title)}", Chosen: o.Code == Into)).Prepend(new Choice("", Site["Request.Choose"]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        if (RequestLife.After(request.State, RequestMove.Merge) is null && !Request.HasFormContentType) return Redirect(Site.Link(RequestLinks.Case(Code)));
        Others = await merge.OthersAsync(request, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await merge.HandleAsync(Code, Into, Reason, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Case(Code)));
        return await OnGetAsync(ct) is PageResult ? Invalid(refusal, "into") : NotFound();
    }
}
