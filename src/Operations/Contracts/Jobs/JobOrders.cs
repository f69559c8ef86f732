using System.Text.Json;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Contracts.Jobs;

/// <summary>Puts jobs into the caller's own transaction: they exist when its data does, and not otherwise.</summary>
public sealed class JobOrders
{
    private readonly AppDb db;
    private readonly TimeProvider clock;
    private readonly JobKinds kinds;

    internal JobOrders(AppDb db, TimeProvider clock, JobKinds kinds) => (this.db, this.clock, this.kinds) = (db, clock, kinds);

    /// <summary>Adds a job to <see cref="AppDb"/>; it is written with the caller's act, or with the caller's next save.</summary>
    /// <param name="kind">Name under which the kind was registered.</param>
    /// <param name="payload">What to do, as values that can be written as JSON. No secrets: administrators may see it.</param>
    /// <param name="key">Idempotency key, at most 200 characters: of the jobs with one key only the first is added. Null where each call means a job.</param>
    /// <param name="delay">How long to wait before the first attempt.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>False when a job with this key is there already.</returns>
    /// <exception cref="InvalidOperationException">No such kind was registered.</exception>
    public async Task<bool> EnqueueAsync(string kind, object payload, string? key, TimeSpan delay, CancellationToken ct)
    {
        kinds.MustKnow(kind);
        if (key is not null && (db.Set<Job>().Local.Any(j => j.Key == key) || await db.Set<Job>().AnyAsync(j => j.Key == key, ct))) return false;
        var now = clock.GetUtcNow();
        db.Add(new Job { Kind = kind, Key = key, Payload = JsonSerializer.Serialize(payload), CreatedAt = now, DueAt = now + delay });
        return true;
    }

    /// <summary>How far the job with this idempotency key has come; null where there is none.</summary>
    public Task<JobProgress?> FindAsync(string key, CancellationToken ct) => db.Set<Job>().AsNoTracking().Where(j => j.Key == key)
        .Select(j => new JobProgress(JobNumber.Write(j.Number), j.Done, j.Total, j.State == JobState.Failed, j.Error)).SingleOrDefaultAsync(ct);

    /// <summary>The same, to be done as soon as possible.</summary>
    public Task<bool> EnqueueAsync(string kind, object payload, string? key, CancellationToken ct) => EnqueueAsync(kind, payload, key, TimeSpan.Zero, ct);
}
