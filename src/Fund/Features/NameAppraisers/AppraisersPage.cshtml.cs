using System.Globalization;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.NameAppraisers;

/// <summary>Where the administrator names appraisers and moderates their scores.</summary>
internal sealed class AppraisersPageModel(NameAppraisers naming, ProposalDesk desk, IPersonNames names, Site site) : ProposalPage(site)
{
    private Proposal proposal = null!;

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "score")]
    public string? Score { get; set; }

    [BindProperty(Name = "why")]
    public string? Why { get; set; }

    /// <summary>Everybody asked in this round, with their names.</summary>
    public IReadOnlyList<(Appraisal Appraisal, string Name)> Asked { get; private set; } = [];

    public IReadOnlyList<Choice> Pool { get; private set; } = [];
    public bool MayAsk => proposal is { State: ProposalState.InAppraisal, Moderated: null };
    public bool MayModerate => proposal.State == ProposalState.InAppraisal && proposal.Counting() is { Count: >= AppraisalScores.Least } all && all.All(a => a.State == AppraisalState.Done);
    public int Mean => AppraisalScores.Mean([.. proposal.Counting().Select(a => a.Read()).OfType<AppraisalScores>()]);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindCaseAsync(Code, ct) is not { Round: > 0 } found) return NotFound();
        proposal = found;
        var asked = proposal.Appraisals.Where(a => a.Round == proposal.Round).OrderBy(a => a.Id).ToList();
        var known = await names.NamesAsync([.. asked.Select(a => a.Person)], ct);
        Asked = [.. asked.Select(a => (a, known.GetValueOrDefault(a.Person) ?? Site["Appraisers.Left"]))];
        Pool = [.. (await naming.PoolAsync(proposal, ct)).Select(h => new Choice(h.Person.ToString(), $"{h.Name}, {h.Organisation.Name}"))];
        Score ??= proposal.Moderated?.ToString(CultureInfo.InvariantCulture);
        Why ??= proposal.ModeratedReason;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "appraisers")] List<Guid>? appraisers, [FromForm(Name = "appraisal")] Guid? appraisal, [FromForm(Name = "reason")] string? reason, [FromForm(Name = "do")] string? wanted, CancellationToken ct)
    {
        var refusal = wanted == "moderate" ? await naming.ModerateAsync(Code, Score, Why, ct)
            : appraisal is { } open ? await naming.ReleaseAsync(Code, open, reason, ct) : await naming.AskAsync(Code, appraisers ?? [], ct);
        if (refusal is null) return Redirect(Site.Link(ProposalLinks.Appraisers(Code)));
        if (await OnGetAsync(ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return NotFound();
        if (wanted != "moderate") return Invalid(refusal.Value, "appraisers");
        ModelState.AddModelError(refusal == ProposalRefusal.ReasonMissing ? "why" : "score", Site[$"Proposal.Refusal.{refusal}"]);
        return Invalid();
    }
}
