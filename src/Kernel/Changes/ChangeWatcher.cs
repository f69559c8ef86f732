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

    /// <summary>Brings the followers up to date now; returns the position reached.</summary>
    public async Task<long> CatchUpAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var position = await db.Set<Change>().MaxAsync(c => (long?)c.Number, ct) ?? 0;
            if (position == seen) return seen;
            foreach (var follower in scope.ServiceProvider.GetServices<IChangeFollower>()) await follower.FollowAsync(position, ct);
            return seen = position;
        }
        finally
        {
            turn.Release();
        }
    }

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
