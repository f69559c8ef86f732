using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReportActivity;

/// <summary>Where a party says how far activities are.</summary>
internal abstract class ReportingPage(ReportActivity report, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    private string reference = "";

    /// <summary>Where the party is led back to.</summary>
    protected abstract string Back { get; }

    [BindProperty(Name = "activity")]
    public string? Activity { get; set; }

    [BindProperty(Name = "state")]
    public string? State { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    /// <summary>Reference of the request.</summary>
    protected abstract Task<string> ReferenceAsync(CancellationToken ct);

    public ActivityForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(await ReferenceAsync(ct), ct))!;
        reference = request.Code;
        if (await responses.ProgressAsync(request.Id, ct) is not { } progress) return NotFound();
        Form = new ActivityForm(progress, ReportActivity.Own(progress, await responses.PartyAsync(request, ct)), Activity, State, Note);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (await report.HandleAsync(reference, Activity, State, Note, ct) is not { } refusal) return Redirect(Site.Link(Back));
        return refusal == ResponseRefusal.TextMissing ? Missing() : Invalid(refusal, refusal is ResponseRefusal.ReasonMissing or ResponseRefusal.TooLong ? "note" : "activity");
    }

    private PageResult Missing()
    {
        ModelState.AddModelError("state", Site["ReportActivity.State.Missing"]);
        return base.Invalid();
    }
}
