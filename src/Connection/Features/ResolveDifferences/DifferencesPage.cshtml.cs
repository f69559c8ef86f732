using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ResolveDifferences;

/// <summary>Where two opinions are far apart, and where it is said what follows.</summary>
internal sealed class DifferencesPageModel(ResolveDifferences resolve, RequestDesk desk, SecondOpinions opinions, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Resolution { get; set; }

    public IReadOnlyList<ScoreDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        Differences = opinions.Read(request)?.Differences ?? [];
        Resolution ??= request.Resolution;
        return Request.HasFormContentType || (request.State == RequestState.InAssessment && Differences.Count > 0) ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await resolve.HandleAsync(Code, Resolution, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Case(Code)));
        return await OnGetAsync(ct) is PageResult ? Invalid(refusal, "reason") : NotFound();
    }
}
