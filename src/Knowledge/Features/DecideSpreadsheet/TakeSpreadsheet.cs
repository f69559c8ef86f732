using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Features.ReadSpreadsheet;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideSpreadsheet;

/// <summary>Why rows do not become contributions; its sentence is <c>Batch.Refusal.{Name}</c>.</summary>
internal enum BatchRefusal
{
    /// <summary>It does not wait for a decision.</summary>
    NotWaiting,

    /// <summary>Some rows are wrong, and nobody said that the good ones are to be taken alone.</summary>
    NotAllGood,
    NothingGood,
}

/// <summary>Its sender has looked at what was found and has contributions made of the rows, or gives it up.</summary>
internal sealed class TakeSpreadsheet(AppDb db, ActTrail acts, FileStore files, JobOrders jobs)
{
    public static readonly ActKind Confirmed = new("SpreadsheetConfirmed");
    public static readonly ActKind Discarded = new("SpreadsheetDiscarded");

    /// <summary>Returns what stands against it.</summary>
    /// <param name="code">The batch.</param>
    /// <param name="goodOnly">Whether the good rows are taken though others are wrong.</param>
    /// <param name="submits">Whether they are submitted; otherwise they are drafts.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<BatchRefusal?> ConfirmAsync(string code, bool goodOnly, bool submits, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Confirmed, null, ct);
        if (await FindAsync(code, BatchState.Read, ct) is not { } batch) return BatchRefusal.NotWaiting;
        var report = batch.Read();
        if (report.Good == 0) return BatchRefusal.NothingGood;
        if (report.Bad > 0 && !goodOnly) return BatchRefusal.NotAllGood;
        var before = batch.Digested();
        (batch.State, batch.Submits, batch.JobKey) = (BatchState.Taking, submits, FormattableString.Invariant($"{WorkOnSpreadsheet.Kind}:{code}:{act.Number}"));
        await jobs.EnqueueAsync(WorkOnSpreadsheet.Kind, code, batch.JobKey, ct);
        act.Concerns(new ActSubject(Batch.Thing, code), before, batch.Digested());
        await act.CommitAsync(new { rows = report.Good, without = report.Bad, submits }, ct);
        return null;
    }

    /// <summary>Returns what stands against it.</summary>
    public Task<BatchRefusal?> DiscardAsync(string code, CancellationToken ct) => DiscardAsync(code, BatchState.Read, ct);

    /// <summary>Gives up one that waits for its sender, or whose reading never came to an end.</summary>
    /// <param name="code">The batch.</param>
    /// <param name="from">Where it must stand.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<BatchRefusal?> DiscardAsync(string code, BatchState from, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Discarded, null, ct);
        if (await FindAsync(code, from, ct) is not { } batch) return BatchRefusal.NotWaiting;
        var before = batch.Digested();
        (batch.State, batch.EndedAt) = (BatchState.Discarded, act.At);
        await files.RemoveAsync(act, Batch.Thing, code, null, ct);
        act.Concerns(new ActSubject(Batch.Thing, code), before, batch.Digested());
        await act.CommitAsync(new { }, ct);
        return null;
    }

    private Task<Batch?> FindAsync(string code, BatchState state, CancellationToken ct) => db.Set<Batch>().SingleOrDefaultAsync(b => b.Code == code && b.State == state, ct);
}
