using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.JudgeReports;

/// <summary>Where the administrator accepts a report or gives it back.</summary>
internal sealed class JudgeReportPageModel(JudgeReport judge, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    [FromRoute(Name = "report")]
    public string Reference { get; set; } = "";

    public ExpenditureReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var refusal = Value("do") == "return" ? await judge.ReturnAsync(Code, Reference, Value("reason"), ct) : await judge.AcceptAsync(Code, Reference, ct);
        return refusal is { } stands ? Invalid(stands) : Redirect(Site.Link(ProjectLinks.Case(Code)));
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || One.Reports.FirstOrDefault(r => r.Code == Reference) is not { } found) return false;
        Report = found;
        return true;
    }
}
