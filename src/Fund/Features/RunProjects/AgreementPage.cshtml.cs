using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.RunProjects;

/// <summary>Where the agreement is recorded.</summary>
internal sealed class AgreementPageModel(RecordAgreement record, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await LoadAsync(ct) ? NotFound() : One.Agreement is null ? Page() : Redirect(Site.Link(ProjectLinks.Case(Code)));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var refusal = await record.HandleAsync(Code, Value("day"), Value("reference"), ct);
        return refusal is null ? Redirect(Site.Link(ProjectLinks.Case(Code))) : Invalid(refusal.Value, refusal == ProjectRefusal.ReferenceMissing ? "reference" : "day");
    }
}
