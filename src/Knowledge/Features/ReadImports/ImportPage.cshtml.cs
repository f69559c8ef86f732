using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.RunImport;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadImports;

/// <summary>One import: how far it is, what it would change or changed, and what to look at.</summary>
internal sealed class ImportPageModel(AppDb db, FileStore files, JobOrders jobs, CurrentActor actor, Site site) : PageModel
{
    private JobProgress? progress;

    public Import Import { get; private set; } = null!;
    public ImportReport Report { get; private set; } = new();
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];
    public bool MayAsk => KnowledgeRules.AskImport.Allows(actor.Value, null);

    public string ProgressLine => progress switch
    {
        { IsGivenUp: true } => site.Text("Import.GivenUp", progress.Number),
        { Error: not null } => site.Text("Import.TriedAgain", progress.Number),
        { Total: { } total } => site.Text("Import.FilesRead", site.Number(progress.Done), site.Number(total)),
        _ => site["Import.Waiting"],
    };

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "import")] string code, CancellationToken ct)
    {
        var number = ImportCode.Read(code);
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, ct) is not { } import) return NotFound();
        Import = import;
        Report = ImportReport.Read(import.Report);
        Files = await files.ListAsync(Import.Thing, import.Code, ct);
        if (import.JobKey is { } key) progress = await jobs.FindAsync(key, ct);
        return Page();
    }
}
