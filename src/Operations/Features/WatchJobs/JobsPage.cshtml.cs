using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Features.WatchJobs;

/// <summary>What the machinery is doing, what waits, and what was given up and needs a person.</summary>
internal sealed class JobsPageModel(AppDb db, RetryJob retry, Site site) : PageModel
{
    public const string Address = "/administration/jobs";

    private const int Shown = 100;

    public IReadOnlyDictionary<JobState, int> Counts { get; private set; } = new Dictionary<JobState, int>();
    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Counts = await db.Set<Job>().GroupBy(j => j.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // What needs a person stands first, then what is under way, then the newest.
        Jobs = await db.Set<Job>().AsNoTracking()
            .OrderByDescending(j => j.State == JobState.Failed).ThenByDescending(j => j.State == JobState.Running).ThenByDescending(j => j.Number)
            .Take(Shown).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string job, CancellationToken ct)
    {
        if (!await retry.HandleAsync(job, ct)) return NotFound();
        return Redirect(site.Link(Address));
    }

    public string Kind(Job job) => site.Find($"Job.{job.Kind}", job.Kind);

    public string? Progress(Job job) => job switch
    {
        { Total: { } total } => site.Text("Jobs.Progress", site.Number(job.Done), site.Number(total)),
        { Done: > 0 } => site.Number(job.Done),
        _ => null,
    };

    /// <summary>A sentence of a module that is no longer there has no text.</summary>
    public string? Error(Job job) => job.Error is { } key ? site.Find(key, site[JobRunner.Unexpected]) : null;
}
