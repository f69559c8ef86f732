using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.Knowledge.Features.CountUse;

/// <summary>Writes the counts of this node every minute and when it stops in order. A node that is killed loses those of its last minute.</summary>
internal sealed partial class UseWriter(UseCounter counter, IServiceScopeFactory scopes, TimeProvider clock, ILogger<UseWriter> log) : BackgroundService
{
    private static readonly TimeSpan interval = TimeSpan.FromMinutes(1);

    /// <summary>Writes what has been counted. What cannot be written now is counted on.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        var taken = counter.Take();
        if (taken.Count == 0) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WriteUse>().HandleAsync(taken, ct);
        }
        catch (Exception failure)
        {
            foreach (var (thing, use) in taken) counter.Add(thing, use);
            WritingFailed(failure);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAsync(CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // The last writing is that of StopAsync.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing the counts of use failed; trying again in a minute.")]
    private partial void WritingFailed(Exception failure);
}
