using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.HandleIssues;

/// <summary>Where a party reads what stands in the way of the plan in force, and raises an issue.</summary>
internal abstract class IssuesPage(RaiseIssue raise, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    private string reference = "";
    private PlanProgress progress = null!;
    private bool mayRaise;

    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "what")]
    public string? What { get; set; }

    [BindProperty(Name = "severity")]
    public string? Severity { get; set; }

    [BindProperty(Name = "since")]
    public string? Since { get; set; }

    [BindProperty(Name = "owner")]
    public string? Owner { get; set; }

    /// <summary>This page.</summary>
    protected abstract string Here { get; }

    public IssuesShown Issues => new(progress, i => mayRaise ? One(i.Number) : null);

    /// <summary>The form; null where nothing can be raised any more.</summary>
    public RaiseForm? Form => mayRaise ? new(progress, Typed) : null;

    private TypedIssue Typed => new(Title, What, Severity, Since, Owner);

    /// <summary>Where an issue is changed.</summary>
    protected abstract string One(int number);

    /// <summary>Reference of the request; null where the reader reads nothing of it any more.</summary>
    protected abstract Task<string?> ReferenceAsync(CancellationToken ct);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ReferenceAsync(ct) is not { } code || await desk.FindAsync(code, ct) is not { } request || await responses.ProgressAsync(request.Id, ct) is not { } found) return NotFound();
        if (await responses.PartyAsync(request, ct) is not { } party || !Issue.Parties(found.Plan).Contains(party)) return NotFound();
        (reference, progress, mayRaise) = (code, found, ReportActivity.ReportActivity.IsOpen(request.State));
        Owner ??= party;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        ModelState.Clear();
        var (issue, faults) = Issue.Read(Typed, progress.Plan, responses.Today);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"Issue.Fault.{fault}"]);
        if (issue is null) return base.Invalid();
        return await raise.HandleAsync(reference, issue, ct) is { } refusal ? Invalid(refusal, "main") : Redirect(Site.Link(Here));
    }
}
