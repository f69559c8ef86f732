using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.Appraise;

/// <summary>Where an appraiser declares a conflict or none, reads, and scores. Before the declaration nothing but title and organisations is shown.</summary>
internal sealed class AppraisalPageModel(Appraise appraise, ProposalDesk desk, Site site) : ProposalPage(site)
{
    [FromRoute(Name = "appraisal")]
    public Guid Id { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Proposal One { get; private set; } = null!;
    public Appraisal Own { get; private set; } = null!;
    public IReadOnlyList<OrganisationFacts> Participating { get; private set; } = [];
    public bool IsOpen => One.State == ProposalState.InAppraisal && Own.Round == One.Round;

    public string? Why(AppraisalCriterion criterion) => Typed(AppraisalScores.WhyOf(criterion));

    public IEnumerable<Choice> Points(AppraisalCriterion criterion) => Enumerable.Range(0, AppraisalScores.Most + 1).Select(p => p.ToString(CultureInfo.InvariantCulture))
        .Select(p => new Choice(p, Site.Text($"AppraisalPoints.{p}", p), Chosen: Typed(criterion.ToString()) == p));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await appraise.FindAsync(Id, ct) is not var (proposal, own)) return NotFound();
        (One, Own) = (proposal, own);
        Participating = await desk.ParticipatingAsync(proposal, ct);
        return Own.State == AppraisalState.Conflicted ? Redirect(Site.Link(ProposalLinks.Appraisals)) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? wanted, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return NotFound();
        ProposalRefusal? refusal;
        if (wanted == "score")
        {
            var (scores, missing) = AppraisalScores.Read(Typed);
            foreach (var field in missing) ModelState.AddModelError(field, Site["Proposal.Refusal.NotScored"]);
            if (scores is null) return Invalid();
            refusal = await appraise.ScoreAsync(Id, scores, ct);
        }
        else
        {
            refusal = await appraise.DeclareAsync(Id, wanted == "conflict", Reason, ct);
        }

        if (refusal is null) return Redirect(Site.Link(wanted == "conflict" ? ProposalLinks.Appraisals : ProposalLinks.Appraisal(Id)));
        return await OnGetAsync(ct) is Microsoft.AspNetCore.Mvc.RazorPages.PageResult ? Invalid(refusal.Value) : NotFound();
    }

    private string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;
}
