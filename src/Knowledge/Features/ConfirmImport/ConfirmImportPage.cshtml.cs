using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ConfirmImport;

/// <summary>Asks back before documents are stored for everybody to read.</summary>
internal sealed class ConfirmImportPageModel(ConfirmImport confirm, AppDb db, Site site) : PageModel
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
        if (await confirm.HandleAsync(Code, ct)) return Redirect(site.Link(ImportLinks.Import(Code)));
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        ModelState.AddModelError("do", site["Import.Refusal.NotWaiting"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
