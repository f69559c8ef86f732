using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.HandleProjects;

/// <summary>A project as the fund sees it: agreement, tranches, transfers, reports, changes.</summary>
internal sealed class ProjectRunPageModel(ProjectDesk desk, CurrentActor actor) : PageModel
{
    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public ProjectRun One { get; private set; } = null!;
    public bool MayHandle => ProposalRules.Handle.Allows(actor.Value, null);

    /// <summary>Whether the reader approves transfers and decides changes; an auditor reads only.</summary>
    public bool MayDecide => ProposalRules.Approve.Allows(actor.Value, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } found) return NotFound();
        One = found;
        return Page();
    }
}
