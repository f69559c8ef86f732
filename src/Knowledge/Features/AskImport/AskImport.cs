using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.RunImport;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;

namespace Marrakech.Knowledge.Features.AskImport;

/// <summary>Takes uploaded documents in and has a job read them; nothing official changes yet.</summary>
internal sealed class AskImport(AppDb db, ActTrail acts, FileStore files, JobOrders jobs)
{
    public static readonly ActKind Act = new("ImportAsked");

    /// <summary>Returns the code of the import.</summary>
    public async Task<string> HandleAsync(IReadOnlyList<CheckedFile> uploads, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var number = await act.TakeNumbersAsync(Import.Thing, 1, ct);
        var import = new Import { Number = number, State = ImportState.Reading, AskedAt = act.At, JobKey = $"{ImportUploads.Kind}:{number}:{act.Number}" };
        db.Add(import);
        foreach (var file in uploads) await files.AttachAsync(act, file, new AttachTo { Kind = Import.Thing, Key = import.Code }, ct);
        await jobs.EnqueueAsync(ImportUploads.Kind, number, import.JobKey, ct);
        act.Concerns(new ActSubject(Import.Thing, import.Code), null, import.Digest());
        await act.CommitAsync(new { files = uploads.Select(f => f.Sha256) }, ct);
        return import.Code;
    }
}
