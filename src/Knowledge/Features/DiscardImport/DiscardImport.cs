using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DiscardImport;

/// <summary>A person who has looked at the report decides against the import; the files go, the report stays.</summary>
internal sealed class DiscardImport(AppDb db, ActTrail acts, FileStore files)
{
    public static readonly ActKind Act = new("ImportDiscarded");

    /// <summary>False where it does not wait for a decision.</summary>
    public async Task<bool> HandleAsync(string code, CancellationToken ct)
    {
        var number = ImportCode.Read(code);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await db.Set<Import>().SingleOrDefaultAsync(i => i.Number == number && i.State == ImportState.Read, ct) is not { } import) return false;
        var before = import.Digest();
        (import.State, import.EndedAt) = (ImportState.Discarded, act.At);
        await files.RemoveAsync(act, Import.Thing, import.Code, null, ct);
        act.Concerns(new ActSubject(Import.Thing, import.Code), before, import.Digest());
        await act.CommitAsync(new { }, ct);
        return true;
    }
}
