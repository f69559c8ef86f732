using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SendSpreadsheet;

/// <summary>Where somebody gets the empty table of a kind, and sends it filled in.</summary>
[TakesFiles]
internal sealed class SendSpreadsheetPageModel(SendSpreadsheet send, BatchDesk desk, FileStore files, CurrentActor actor, Site site) : ContributionPage(site)
{
    private const int MostListed = 50;

    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    public IReadOnlyList<Batch> Batches { get; private set; } = [];

    public IEnumerable<Choice> Kinds => ContributionKinds.All.Select(k => new Choice(k.Name, Site[$"Kind.{k.Name}"], Chosen: k.Name == Kind));

    public async Task OnGetAsync(CancellationToken ct) =>
        Batches = await desk.Of(actor.Value).AsNoTracking().OrderByDescending(b => b.SentAt).ThenByDescending(b => b.Code).Take(MostListed).ToListAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "file")] List<IFormFile>? uploads, CancellationToken ct)
    {
        var kind = ContributionKinds.Find(Kind);
        if (kind is null) ModelState.AddModelError("kind", Site["Spreadsheet.Kind.Missing"]);
        var file = await CheckAsync(uploads, ct);
        if (kind is not null && file is not null)
        {
            var (code, isNew) = await send.HandleAsync(kind, file, ct);
            return Redirect(Site.Link(BatchLinks.One(code)) + (isNew ? "" : "?again=1"));
        }

        await OnGetAsync(ct);
        return Invalid();
    }

    private async Task<CheckedFile?> CheckAsync(List<IFormFile>? uploads, CancellationToken ct)
    {
        if (uploads is not [var upload])
        {
            ModelState.AddModelError("file", Site["Spreadsheet.File.Missing"]);
            return null;
        }

        await using var content = upload.OpenReadStream();
        var outcome = await files.CheckAsync(content, upload.FileName, ct);
        if (outcome.File is { } file && SendSpreadsheet.IsTable(file)) return file;
        ModelState.AddModelError("file", outcome.File is null ? outcome.Sentence(Site) : Site["Spreadsheet.File.NoTable"]);
        return null;
    }
}
