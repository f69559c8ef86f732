using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AssessRequest;

/// <summary>The assessment form, with the rule that makes a priority of it.</summary>
internal sealed class AssessRequestPageModel(AssessRequest assess, ConfidentialReading reading, RequestDesk desk, Site site) : ScoringPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Findings { get; set; }

    /// <summary>Row of the request the assessment was begun from; null before the page was shown.</summary>
    [BindProperty(Name = "row")]
    public int? Row { get; set; }

    /// <summary>What somebody else saved while this was typed; null otherwise.</summary>
    public RequestAssessment? Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Before = request.ReadAssessment();
        Row ??= request.Row;
        Findings ??= request.Findings;
        return request.State == RequestState.InAssessment || Request.HasFormContentType ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (ReadScores() is not { } scored) return Invalid();
        if (await assess.HandleAsync(Code, scored, Findings, Row, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Case(Code)));
        // Told once: who saves again has seen that somebody else was at it.
        if (refusal == RequestRefusal.ChangedMeanwhile) await ShowSavedAsync(ct);
        return Invalid(refusal);
    }

    private async Task ShowSavedAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        Row = request.Row;
        if (request.ReadAssessment() is { } saved) Saved = new RequestAssessment(saved, PriorityRule.Read(saved, request.Story().Promise!.Track, RequestCountries.Of(request)), request.Findings!);
    }
}
