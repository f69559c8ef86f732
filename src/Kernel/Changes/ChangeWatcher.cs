using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.Kernel.Changes;

/// <summary>Something derived from the database that follows the change feed: a search index, a cache, a snapshot.</summary>
public interface IChangeFollower
{
    /// <summary>Takes in everything up to <paramref name="position"/>; called once at start and after every change, one call at a time.</summary>
    Task FollowAsync(long position, CancellationToken ct);
}

/// <summary>Tells the followers of this node when the feed has grown, whoever wrote it: this process, a command, another node.</summary>
public sealed partial class ChangeWatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChangeWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private long seen = -1;

    /// <summary>How far behind the feed a node may be and still take visitors.</summary>
    public const long ReadyLag = 1000;

    /// <summary>The position everything derived on this node has reached.</summary>
    public long Position => Interlocked.Read(ref seen);

    /// <summary>How many changes this node has yet to take in.</summary>
    public async Task<long> LagAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await HeadAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), ct) - Math.Max(Position, 0);
    }

    /// <summary>Brings the followers up to date now; returns the position reached.</summary>
    public async Task<long> CatchUpAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var position = await HeadAsync(db, ct);
            if (position == seen) return position;
            foreach (var follower in scope.ServiceProvider.GetServices<IChangeFollower>()) await follower.FollowAsync(position, ct);
            Interlocked.Exchange(ref seen, position);
            return position;
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task<long> HeadAsync(AppDb db, CancellationToken ct) => await db.Set<Change>().MaxAsync(c => (long?)c.Number, ct) ?? 0;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next tick tries again; readiness shows the lag meanwhile.
                FollowingFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the change feed failed; trying again in a second.")]
    private partial void FollowingFailed(Exception failure);
}
