using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ResolveDifferences;

/// <summary>Where two opinions are far apart, and where it is said what follows.</summary>
internal sealed class DifferencesPageModel(ResolveDifferences resolve, ConfidentialReading reading, RequestDesk desk, SecondOpinions opinions, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Resolution { get; set; }

    /// <summary>What stood there when the page was opened.</summary>
    public string? Known { get; private set; }

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public string? Theirs { get; private set; }

    public IReadOnlyList<ScoreDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Differences = opinions.Read(request)?.Differences ?? [];
        Resolution ??= request.Resolution;
        // From here on the page knows what the other one saved: sent again, these words take its place.
        Known = request.Resolution;
        return Request.HasFormContentType || (request.State == RequestState.InAssessment && Differences.Count > 0) ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "known")] string? known, CancellationToken ct)
    {
        if (await resolve.HandleAsync(Code, Resolution, known, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Case(Code)));
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (refusal != RequestRefusal.ChangedMeanwhile) return Invalid(refusal, "reason");
        Theirs = Known;
        ModelState.AddModelError("reason", Site[$"Request.Refusal.{refusal}"]);
        return Invalid(StatusCodes.Status409Conflict);
    }
}
