using System.Runtime.CompilerServices;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Trust.Features.VerifyTrail;

/// <summary>The trail as it stands in the database, streamed.</summary>
internal sealed class DatabaseTrail(IServiceScopeFactory scopes)
{
    /// <summary>Acts, checkpoints and what others saw, in one stream.</summary>
    public IAsyncEnumerable<TrailPart> ReadAsync(IEnumerable<IAsyncEnumerable<Mark>> seen, CancellationToken ct) =>
        TrailOrder.MergeAsync(ActsAsync(ct), [CheckpointsAsync(TreeHead.Acts, ct), .. seen], ct);

    private async IAsyncEnumerable<TrailPart> ActsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<AppDb>().Set<ActEntry>().AsNoTracking().OrderBy(a => a.Number).AsAsyncEnumerable().GetAsyncEnumerator(ct);
        await using (acts)
        {
            while (true)
            {
                var (more, readable) = (false, true);
                try
                {
                    more = await acts.MoveNextAsync();
                }
                catch (Exception refused) when (refused is FormatException or InvalidCastException or OverflowException or ArgumentException
                    || refused is InvalidOperationException { InnerException: FormatException or InvalidCastException or OverflowException or ArgumentException })
                {
                    // A value that cannot be one was put into the row.
                    readable = false;
                }

                if (!readable) yield return new UnreadablePart();
                if (!more) yield break;
                yield return ActPart.Of(acts.Current);
            }
        }
    }

    /// <summary>The checkpoints of a log in their order, streamed.</summary>
    public async IAsyncEnumerable<Mark> CheckpointsAsync(string log, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<AppDb>().Set<Checkpoint>().AsNoTracking().Where(c => c.Log == log).OrderBy(c => c.Number).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct)) yield return new CheckpointMark(row);
    }
}
