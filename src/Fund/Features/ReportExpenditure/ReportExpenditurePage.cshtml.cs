using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.ReportExpenditure;

/// <summary>Where the organisation says what it spent, what it did, and where the indicators stand.</summary>
internal sealed class ReportExpenditurePageModel(ReportExpenditure reporting, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    private readonly ProjectDesk desk = desk;

    public IReadOnlyList<ResultLine> Results => One.Agreement?.Read().Results ?? [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await LoadAsync(ct) ? NotFound() : One.MayReport ? Page() : Redirect(Site.Link(ProposalLinks.Own(Code)));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var (words, faults) = ReportForm.Read(Value, Results.Count, desk.Today);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"Project.Refusal.{fault}"]);
        if (words is null) return Invalid();
        var refusal = await reporting.ReportAsync(Code, words, ct);
        return refusal is { } stands ? Invalid(stands, ReportForm.From) : Redirect(Site.Link(ProposalLinks.Own(Code)));
    }
}
