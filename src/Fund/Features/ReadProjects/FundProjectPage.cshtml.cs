using Marrakech.Fund.Features.Shared.Projects;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadProjects;

/// <summary>A project: its money, what was decided and why, what it promised.</summary>
internal sealed class FundProjectPageModel(ProjectList list, ProjectDesk desk) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public Project One { get; private set; } = null!;

    /// <summary>How it is carried out. Of it everybody reads the agreement's days and the reports that were accepted.</summary>
    public ProjectRun Run { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await list.ReadAsync(Code, ct) is not [var found]) return NotFound();
        One = found;
        Run = (await desk.FindAsync(Code, ct))!;
        return Page();
    }
}
