using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.RunProjects;

/// <summary>Where the work of a project is ended, and later its accounts are closed.</summary>
internal sealed class CloseProjectPageModel(CloseProject close, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        await LoadBanksAsync(ct);
        return One.Agreement is { Closed: null } ? Page() : Redirect(Site.Link(ProjectLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        await LoadBanksAsync(ct);
        var isEnd = Value("do") != "close";
        var refusal = isEnd ? await close.EndAsync(Code, Value("day"), ct) : await close.CloseAsync(Code, Value("bank"), ct);
        return refusal is null ? Redirect(Site.Link(ProjectLinks.Case(Code))) : Invalid(refusal.Value, isEnd ? "day" : One.Advanced > 0 ? "bank" : "main");
    }
}
