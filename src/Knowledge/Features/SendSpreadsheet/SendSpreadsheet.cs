using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.ReadSpreadsheet;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SendSpreadsheet;

/// <summary>Takes a spreadsheet in and has a job read it; no contribution is made yet.</summary>
internal sealed class SendSpreadsheet(AppDb db, ActTrail acts, BatchDesk desk, FileStore files, JobOrders jobs, CurrentActor actor)
{
    public static readonly ActKind Act = new("SpreadsheetSent");

    private static readonly BatchState[] kept = [BatchState.Reading, BatchState.Read, BatchState.Taking, BatchState.Taken];

    /// <summary>Whether files of this type are tables.</summary>
    public static bool IsTable(CheckedFile file) => file.Name is { } name && (name.EndsWith(".xlsx", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal));

    /// <summary>Returns the code of the batch: that of the same file sent before, or a new one.</summary>
    public async Task<(string Code, bool IsNew)> HandleAsync(ContributionKind kind, CheckedFile file, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var before = await desk.Of(actor.Value).Where(b => b.Kind == kind.Name && b.Sha256 == file.Sha256 && kept.Contains(b.State)).Select(b => b.Code).FirstOrDefaultAsync(ct);
        if (before is not null) return (before, false);
        var code = Batch.CodeOf(await act.TakeNumbersAsync(Batch.Thing, 1, ct));
        var batch = new Batch
        {
            Id = Guid.CreateVersion7(act.At),
            Code = code,
            Kind = kind.Name,
            State = BatchState.Reading,
            Author = actor.Value.Person,
            Organisation = actor.Value.Organisation,
            Country = actor.Value.Country,
            Sha256 = file.Sha256,
            IsWorkbook = file.Name!.EndsWith(".xlsx", StringComparison.Ordinal),
            SentAt = act.At,
            JobKey = FormattableString.Invariant($"{WorkOnSpreadsheet.Kind}:{code}:{act.Number}"),
        };
        db.Add(batch);
        await files.AttachAsync(act, file, new AttachTo { Kind = Batch.Thing, Key = code, Owner = batch.Organisation }, ct);
        await jobs.EnqueueAsync(WorkOnSpreadsheet.Kind, code, batch.JobKey, ct);
        act.Concerns(new ActSubject(Batch.Thing, code), null, batch.Digested());
        await act.CommitAsync(new { kind = kind.Name, file = file.Sha256 }, ct);
        return (code, true);
    }
}
