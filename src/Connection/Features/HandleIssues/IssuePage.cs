using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.HandleIssues;

/// <summary>Where a party hands an issue over, or says how it ended.</summary>
internal abstract class IssuePage(ChangeIssue change, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    private string reference = "";
    private PlanProgress progress = null!;
    private bool mayChange;

    [FromRoute(Name = "issue")]
    public int Number { get; set; }

    [BindProperty(Name = "seen")]
    public int Seen { get; set; }

    [BindProperty(Name = "owner")]
    public string? Owner { get; set; }

    [BindProperty(Name = "state")]
    public string? State { get; set; }

    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    public ResponseIssue Issue { get; private set; } = null!;
    public ChangeIssueForm Form => new(progress, Issue, Seen, Owner, State, Outcome, mayChange);

    /// <summary>The page of all.</summary>
    protected abstract string All { get; }

    /// <summary>Reference of the request; null where the reader reads nothing of it any more.</summary>
    protected abstract Task<string?> ReferenceAsync(CancellationToken ct);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        (Seen, Owner, State) = (Issue.Row, Issue.Owner, nameof(IssueState.Open));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        ModelState.Clear();
        if (await change.HandleAsync(reference, Number, Seen, Owner, State, Outcome, ct) is not { } refusal) return Redirect(Site.Link(All));
        // Told that it changed, whoever sends the form again means it.
        if (refusal == ResponseRefusal.ChangedMeanwhile) Seen = Issue.Row;
        return Invalid(refusal, refusal switch
        {
            ResponseRefusal.ReasonMissing or ResponseRefusal.TooLong => "outcome",
            ResponseRefusal.TextMissing or ResponseRefusal.StillOpen => "state",
            _ => "main",
        });
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await ReferenceAsync(ct) is not { } code || await desk.FindAsync(code, ct) is not { } request || await responses.ProgressAsync(request.Id, ct) is not { } found) return false;
        if (await responses.PartyAsync(request, ct) is not { } party || !Domain.Responses.Issue.Parties(found.Plan).Contains(party)) return false;
        if (found.Issues.SingleOrDefault(i => i.Number == Number) is not { } issue) return false;
        (reference, progress, Issue) = (code, found, issue);
        mayChange = issue.IsOpen && ReportActivity.ReportActivity.IsOpen(request.State) && Domain.Responses.Issue.MayChange(party, issue.RaisedBy, issue.Owner);
        return true;
    }
}
