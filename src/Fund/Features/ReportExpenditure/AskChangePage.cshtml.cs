using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.ReportExpenditure;

/// <summary>Where the organisation asks to move money or for more time.</summary>
internal sealed class AskChangePageModel(ReportExpenditure asking, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    public int Years => One.Proposal.IsShort ? 1 : One.Proposal.Read().Years;

    /// <summary>What stands in a cell of the budget: what was typed, or what counts now.</summary>
    public string Cell(string organisation, int year, string category)
    {
        var field = ProgrammeForm.Cell(organisation, year, category);
        return Value("do") == "move" ? Value(field) ?? "" : ProgrammeForm.Of(One.Agreement!.Read()).GetValueOrDefault(field) ?? "";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await LoadAsync(ct) ? NotFound() : One.MayChange ? Page() : Redirect(Site.Link(ProposalLinks.Own(Code)));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || One.Agreement is null) return NotFound();
        return Value("do") == "extend" ? await ExtendAsync(ct) : await MoveAsync(ct);
    }

    private async Task<IActionResult> ExtendAsync(CancellationToken ct)
    {
        if (await asking.ExtendAsync(Code, Value("until"), Value("why"), ct) is not { } refusal) return Redirect(Site.Link(ProposalLinks.Own(Code)));
        ModelState.AddModelError(refusal == ProjectRefusal.ReasonMissing ? "why" : "until", Site[$"Project.Refusal.{refusal}"]);
        return Invalid();
    }

    private async Task<IActionResult> MoveAsync(CancellationToken ct)
    {
        var fields = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var (budget, faults) = ProgrammeForm.Read(fields, One.Proposal.Participating(), Years, One.Agreement!.Read().Rate, isShort: true);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"Programme.Fault.{fault}"]);
        if (faults.Count > 0) return Invalid();
        return await asking.MoveMoneyAsync(Code, budget, Value("reason"), ct) is { } refusal ? Invalid(refusal, ProgrammeForm.Cell(One.Proposal.Lead, 1, Programme.Direct[0])) : Redirect(Site.Link(ProposalLinks.Own(Code)));
    }
}
