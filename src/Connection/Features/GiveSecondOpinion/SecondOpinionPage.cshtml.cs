using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.GiveSecondOpinion;

/// <summary>The same form as for the first opinion, without its scores: the second officer judges for themselves.</summary>
internal sealed class SecondOpinionPageModel(GiveSecondOpinion give, ConfidentialReading reading, RequestDesk desk, CurrentActor actor, Site site) : ScoringPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Findings { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        // Their own scores may be changed; another one's are not shown.
        if (request.SecondBy is { } second && second == actor.Value.Person)
        {
            Before = request.ReadSecond();
            Findings ??= request.SecondFindings;
        }

        return request is { State: RequestState.InAssessment, Assessed: not null } || Request.HasFormContentType ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (ReadScores() is not { } scored) return Invalid();
        return await give.HandleAsync(Code, scored, Findings, ct) is { } refusal ? Invalid(refusal) : Redirect(Site.Link(RequestLinks.Case(Code)));
    }
}
