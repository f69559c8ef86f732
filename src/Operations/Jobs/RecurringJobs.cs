using System.Collections.Concurrent;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Jobs;

/// <summary>Adds the job of each period that has none yet.</summary>
internal sealed class RecurringJobs(IEnumerable<RecurringJob> all, IServiceScopeFactory scopes, LiveSettings live, TimeProvider clock)
{
    /// <summary>The last key this node has seen, so that it asks the database once in a period.</summary>
    private readonly ConcurrentDictionary<string, string> seen = new();

    public async Task EnqueueDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var job in all)
        {
            var key = job.KeyAt(now, job.Offset(live));
            if (seen.GetValueOrDefault(job.Kind) == key) continue;
            await EnqueueAsync(job.Kind, key, ct);
            seen[job.Kind] = key;
        }
    }

    private async Task EnqueueAsync(string kind, string key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await scope.ServiceProvider.GetRequiredService<JobOrders>().EnqueueAsync(kind, new { }, key, ct)) return;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Another node was quicker: the unique key let one of us through. Anything else is a failure.
            db.ChangeTracker.Clear();
            if (!await db.Set<Job>().AnyAsync(j => j.Key == key, ct)) throw;
        }
    }
}
