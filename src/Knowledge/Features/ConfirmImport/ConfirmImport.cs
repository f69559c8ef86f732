using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.RunImport;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ConfirmImport;

/// <summary>A person who has looked at the report has the documents stored.</summary>
internal sealed class ConfirmImport(AppDb db, ActTrail acts, JobOrders jobs)
{
    public static readonly ActKind Act = new("ImportConfirmed");

    /// <summary>False where it does not wait for a decision.</summary>
    public async Task<bool> HandleAsync(string code, CancellationToken ct)
    {
        var number = ImportCode.Read(code);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await db.Set<Import>().SingleOrDefaultAsync(i => i.Number == number && i.State == ImportState.Read, ct) is not { } import) return false;
        var before = import.Digest();
        (import.State, import.JobKey) = (ImportState.Importing, $"{ImportUploads.Kind}:{import.Number}:{act.Number}");
        await jobs.EnqueueAsync(ImportUploads.Kind, import.Number, import.JobKey, ct);
        act.Concerns(new ActSubject(Import.Thing, import.Code), before, import.Digest());
        await act.CommitAsync(new { }, ct);
        return true;
    }
}
