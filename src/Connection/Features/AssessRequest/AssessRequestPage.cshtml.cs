using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AssessRequest;

/// <summary>The assessment form, with the rule that makes a priority of it.</summary>
internal sealed class AssessRequestPageModel(AssessRequest assess, RequestDesk desk, Site site) : ScoringPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Findings { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        Before = request.ReadAssessment();
        Findings ??= request.Findings;
        return request.State == RequestState.InAssessment || Request.HasFormContentType ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (ReadScores() is not { } scored) return Invalid();
        return await assess.HandleAsync(Code, scored, Findings, ct) is { } refusal ? Invalid(refusal) : Redirect(Site.Link(RequestLinks.Case(Code)));
    }
}
