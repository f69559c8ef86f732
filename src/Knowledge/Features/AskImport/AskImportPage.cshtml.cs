using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.AskImport;

/// <summary>Where official documents are uploaded, to be read first and imported when somebody has looked at the report.</summary>
[TakesFiles]
internal sealed class AskImportPageModel(AskImport ask, FileStore files, Site site) : PageModel
{
    private const string Field = "files";

    public int Most => Import.MostFiles;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = Field)] List<IFormFile>? uploads, CancellationToken ct)
    {
        if (uploads is not { Count: > 0 }) return Invalid(site["AskImport.Refusal.NoFile"]);
        if (uploads.Count > Import.MostFiles) return Invalid(site.Text("AskImport.Refusal.TooMany", Import.MostFiles));
        var good = new List<CheckedFile>();
        foreach (var upload in uploads)
        {
            await using var content = upload.OpenReadStream();
            var outcome = await files.CheckSourceAsync(content, upload.FileName, ct);
            if (outcome.File is { } file) good.Add(file);
            else ModelState.AddModelError(Field, site.Text("AskImport.Refusal.File", upload.FileName, outcome.Sentence(site)));
        }

        if (!ModelState.IsValid) return Invalid();
        return Redirect(site.Link(ImportLinks.Import(await ask.HandleAsync(good, ct))));
    }

    private PageResult Invalid(string sentence)
    {
        ModelState.AddModelError(Field, sentence);
        return Invalid();
    }

    private PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
