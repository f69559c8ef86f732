using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DiscardImport;

/// <summary>Asks back before an import is given up.</summary>
internal sealed class DiscardImportPageModel(DiscardImport discard, AppDb db, Site site) : PageModel
{
    [FromRoute(Name = "import")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var number = ImportCode.Read(Code);
        return await db.Set<Import>().AnyAsync(i => i.Number == number, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await discard.HandleAsync(Code, ct)) return Redirect(site.Link(ImportLinks.Import(Code)));
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        ModelState.AddModelError("do", site["Import.Refusal.NotWaiting"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
