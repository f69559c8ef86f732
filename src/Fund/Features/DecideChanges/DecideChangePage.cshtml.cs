using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.DecideChanges;

/// <summary>Where a change is granted or refused.</summary>
internal sealed class DecideChangePageModel(DecideChange decide, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    [FromRoute(Name = "change")]
    public int Number { get; set; }

    public ProjectChange Change { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var refusal = await decide.HandleAsync(Code, Number, Value("do") == "grant", Value("reason"), ct);
        return refusal is { } stands ? Invalid(stands) : Redirect(Site.Link(ProjectLinks.Case(Code)));
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || One.Changes.FirstOrDefault(c => c.Number == Number) is not { } found) return false;
        Change = found;
        return true;
    }
}
