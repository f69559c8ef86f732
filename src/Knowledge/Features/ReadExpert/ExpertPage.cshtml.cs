using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReadExpert;

/// <summary>A listed expert, as far as the reader may see them. One who is not listed is not there.</summary>
internal sealed class ExpertPageModel(ExpertDirectory directory, ExpertDesk desk, CurrentActor actor, Site site) : PageModel
{
    [FromRoute(Name = "expert")]
    public string Code { get; set; } = "";

    public ListedExpert Expert { get; private set; } = null!;

    public string Name => ExpertWords.NameOf(site, Expert.Code, Expert.Name);

    public string? Free => ExpertWords.Free(site, Expert, directory.Today);

    public bool IsSignedIn => actor.Value.Person is not null;

    /// <summary>Whether it is the reader.</summary>
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await directory.FindAsync(Code, desk.Reader, ct) is not { } expert) return NotFound();
        Expert = expert;
        IsOwn = IsSignedIn && (await desk.SeeOwnAsync(ct))?.Code == Code;
        return Page();
    }
}
