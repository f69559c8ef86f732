using Marrakech.Fund.Domain.Corrections;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.CorrectPosting;

/// <summary>Where somebody asks to take a wrong posting back.</summary>
internal sealed class AskCorrectionPageModel(CorrectPosting correct, BookPostings postings, Site site) : FormPage
{
    [FromRoute(Name = "number")]
    public long Number { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public EnteredPosting Posting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await postings.FindAsync(Number, ct) is not { } found) return NotFound();
        Posting = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await correct.AskAsync(Number, Reason, ct);
        if (answer.Code is { } code) return Redirect(site.Link(BookLinks.Correction(code)));
        if (await OnGetAsync(ct) is NotFoundResult nothing) return nothing;
        return Invalid(answer.Refusal == CorrectionRefusal.ReasonMissing ? "reason" : "main", site[$"FundCorrections.Refusal.{answer.Refusal}"]);
    }
}
