using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadProjects;

/// <summary>A project: its money, what was decided and why, what it promised.</summary>
internal sealed class FundProjectPageModel(ProjectList list) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public Project One { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await list.ReadAsync(Code, ct) is not [var found]) return NotFound();
        One = found;
        return Page();
    }
}
