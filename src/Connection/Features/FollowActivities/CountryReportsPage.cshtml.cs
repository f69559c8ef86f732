using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.FollowActivities;

/// <summary>Where the country says how far activities are.</summary>
internal sealed class CountryReportsPageModel(ReportActivity.ReportActivity report, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    private string reference = "";

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "activity")]
    public string? Activity { get; set; }

    [BindProperty(Name = "state")]
    public string? State { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public ActivityForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        reference = request.Code;
        if (await responses.ProgressAsync(request.Id, ct) is not { } progress) return NotFound();
        Form = new ActivityForm(ReportActivity.ReportActivity.Own(progress, await responses.PartyAsync(request, ct)), Activity, State, Note);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (await report.HandleAsync(reference, Activity, State, Note, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Own(Code)));
        return refusal == ResponseRefusal.TextMissing ? Missing() : Invalid(refusal, refusal is ResponseRefusal.ReasonMissing or ResponseRefusal.TooLong ? "note" : "activity");
    }

    private PageResult Missing()
    {
        ModelState.AddModelError("state", Site["ReportActivity.State.Missing"]);
        return base.Invalid();
    }
}
