using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideSpreadsheet;

/// <summary>One spreadsheet: how far it is, what was found in it, and what is to become of it.</summary>
internal sealed class SpreadsheetPageModel(AppDb db, TakeSpreadsheet take, JobOrders jobs, Site site) : ContributionPage(site)
{
    private JobProgress? progress;

    [FromRoute(Name = "batch")]
    public string Code { get; set; } = "";

    /// <summary>What the rows become: drafts or submitted contributions.</summary>
    [BindProperty(Name = "as")]
    public string? As { get; set; }

    /// <summary>Whether the good rows are taken alone.</summary>
    [BindProperty(Name = "goodOnly")]
    public string? GoodOnly { get; set; }

    public Batch Batch { get; private set; } = null!;
    public BatchReport Report { get; private set; } = new();

    /// <summary>Whether the same file was sent again.</summary>
    public bool IsAgain => Request.Query["again"] == "1";

    public IEnumerable<Choice> Ways => new[] { "draft", "submit" }.Select(w => new Choice(w, Site[$"Batch.As.{w}"], Chosen: (As ?? "draft") == w));
    public IReadOnlyList<Choice> Good => [new("yes", Site.Text("Batch.GoodOnly.Yes", Site.Number(Report.Good), Site.Number(Report.Bad)), Chosen: GoodOnly == "yes")];

    public string ProgressLine => progress switch
    {
        { IsGivenUp: true } => Site.Text("Batch.GivenUp", progress.Number),
        { Error: not null } => Site.Text("Batch.TriedAgain", progress.Number),
        { Done: > 0, Total: { } total } => Site.Text("Batch.Progress.Of", Site.Number(progress.Done), Site.Number(total)),
        { Done: > 0 } => Site.Text("Batch.Progress", Site.Number(progress.Done)),
        _ => Site["Import.Waiting"],
    };

    public string WarningLine(RowWarning warning) => warning.OtherRow is { } other
        ? Site.Text("Batch.Warning.Row", Site.Number(warning.Row), Site.Number(other))
        : Site.Text("Batch.Warning.Item", Site.Number(warning.Row));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(b => b.Code == Code, ct) is not { } batch) return NotFound();
        (Batch, Report) = (batch, batch.Read());
        progress = await jobs.FindAsync(batch.JobKey, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        if (what != "discard" && As is not ("draft" or "submit")) ModelState.AddModelError("as", Site["Batch.As.Missing"]);
        var refusal = !ModelState.IsValid ? null : what == "discard" ? await take.DiscardAsync(Code, ct) : await take.ConfirmAsync(Code, GoodOnly == "yes", As == "submit", ct);
        if (ModelState.IsValid && refusal is null) return Redirect(Site.Link(BatchLinks.One(Code)));
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        if (refusal is { } told) ModelState.AddModelError(told == BatchRefusal.NotAllGood ? "goodOnly" : "do", Site[$"Batch.Refusal.{told}"]);
        return Invalid();
    }
}
