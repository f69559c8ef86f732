using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts.Logs;
using Marrakech.Trust.Domain.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>The trail of acts as a log.</summary>
internal sealed class ActLog : ISignedLog
{
    public string Name => TreeHead.Acts;

    public string SentenceOf(string kind) => $"Break.{kind}";

    public IAsyncEnumerable<LogRecord> ReadAsync(AppDb db, long from, long through, bool isWhole, CancellationToken ct)
    {
        var acts = db.Set<ActEntry>().AsNoTracking().Where(a => a.Number >= from && a.Number <= through).OrderBy(a => a.Number);
        return isWhole
            ? acts.AsAsyncEnumerable().Select(a => new LogRecord(a.Number, a.PreviousHash, a.Hash, a.ComputeHash() == a.Hash))
            : acts.Select(a => new LogRecord(a.Number, a.PreviousHash, a.Hash, true)).AsAsyncEnumerable();
    }

    public async Task<long> LastAsync(AppDb db, CancellationToken ct) => await db.Set<ActEntry>().MaxAsync(a => (long?)a.Number, ct) ?? 0;
}
