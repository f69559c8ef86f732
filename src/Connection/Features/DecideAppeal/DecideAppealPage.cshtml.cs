using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.DecideAppeal;

/// <summary>The refusal, the appeal, and where a second officer decides.</summary>
internal sealed class DecideAppealPageModel(DecideAppeal decide, ConfidentialReading reading, RequestDesk desk, CurrentActor actor, Site site) : RequestPage(site)
{
    private const string Uphold = "uphold", Reopen = "reopen";

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public RequestStep? Declined { get; private set; }
    public RequestStep? Appealed { get; private set; }

    /// <summary>Whether the reader had a part in the refusal.</summary>
    public bool TookPart { get; private set; }

    public IEnumerable<Choice> Choices => new[] { Uphold, Reopen }.Select(d => new Choice(d, Site[$"DecideAppeal.Do.{d}"], Chosen: d == Decision));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        var steps = request.Story().Steps;
        (Declined, Appealed) = (steps.LastOrDefault(s => s.Move == RequestMove.Decline), steps.LastOrDefault(s => s.Move == RequestMove.Appeal));
        TookPart = actor.Value.Person is { } me && DecideAppeal.TookPart(request, me);
        return request.State == RequestState.Appealed || Request.HasFormContentType ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (Decision is not (Uphold or Reopen))
        {
            ModelState.AddModelError("decision", Site["DecideAppeal.Missing"]);
            return Invalid();
        }

        return await decide.HandleAsync(Code, Decision == Reopen, Reason, ct) is { } refusal ? Invalid(refusal, "decision") : Redirect(Site.Link(RequestLinks.Case(Code)));
    }
}
