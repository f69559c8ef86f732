using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.CheckEligibility;

/// <summary>Where the administrator judges what the product cannot.</summary>
internal sealed class EligibilityPageModel(CheckEligibility check, ProposalDesk desk, Site site) : ProposalPage(site)
{
    private const string Pass = "pass", Fail = "fail";

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public IReadOnlyList<RuleFinding> Automatic { get; private set; } = [];

    public IEnumerable<Choice> Choices(EligibilityRule rule) => new[] { (Pass, "EligibilityCheck.Passed"), (Fail, "EligibilityCheck.Failed") }.Select(c => new Choice(c.Item1, Site[c.Item2], Chosen: Typed(rule.ToString()) == c.Item1));

    public string? Why(EligibilityRule rule) => Typed($"why-{rule}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindCaseAsync(Code, ct) is not { } proposal) return NotFound();
        Automatic = await check.AutomaticAsync(proposal, ct);
        return proposal.State == ProposalState.Submitted ? Page() : Redirect(Site.Link(ProposalLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.FindCaseAsync(Code, ct) is not { } proposal) return NotFound();
        var byHand = Eligibility.ByHand.Where(r => Typed(r.ToString()) is Pass or Fail)
            .Select(r => new RuleFinding(r, Typed(r.ToString()) == Pass, Domain.Proposals.Typed.Within(Why(r), Proposal.ReasonLength))).ToList();
        if (await check.HandleAsync(Code, byHand, ct) is not { } refusal) return Redirect(Site.Link(ProposalLinks.Case(Code)));
        Automatic = await check.AutomaticAsync(proposal, ct);
        return Invalid(refusal, Eligibility.ByHand.First(r => refusal != ProposalRefusal.RulesUnanswered || byHand.TrueForAll(f => f.Rule != r || f.Reason is null)).ToString());
    }

    private string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;
}
