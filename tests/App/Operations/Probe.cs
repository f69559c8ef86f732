using System.Collections.Concurrent;
using Marrakech.Operations.Contracts.Jobs;

namespace Marrakech.App.Operations;

/// <summary>A job that does what its test says and counts how often it ran.</summary>
public sealed class Probe : IJob
{
    public const string Kind = "probe";

    private static readonly ConcurrentDictionary<string, Func<JobRun, CancellationToken, Task>> works = new();
    private static readonly ConcurrentDictionary<string, int> runs = new();

    /// <summary>Gives a new probe its work and returns its name.</summary>
    public static string That(Func<JobRun, CancellationToken, Task> work)
    {
        var name = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        works[name] = work;
        return name;
    }

    public static string ThatEnds() => That((_, _) => Task.CompletedTask);

    public static int RunsOf(string name) => runs.GetValueOrDefault(name);

    public Task RunAsync(JobRun run, CancellationToken ct)
    {
        var name = run.Payload<string>();
        runs.AddOrUpdate(name, 1, (_, count) => count + 1);
        return works[name](run, ct);
    }
}
