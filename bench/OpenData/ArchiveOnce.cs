using System.Diagnostics;
using System.Globalization;
using Marrakech.Host;
using Marrakech.Operations.Jobs;

namespace Marrakech.Bench.OpenData;

/// <summary>Builds the archive of one night and tells how long it took and how much memory it had at most.</summary>
internal static class ArchiveOnce
{
    public const string Verb = "archive-once";

    public static async Task<int> BuildAsync(string folder)
    {
        // Two days on: a hub that began today waits for its first night.
        var clock = new AheadOfTime(TimeSpan.FromDays(2));
        await using var app = MarrakechHost.Build(["--data", folder, "--jobs-at-once", "0"], b => b.Services.AddSingleton<TimeProvider>(clock));
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        await app.Services.GetRequiredService<RecurringJobs>().EnqueueDueAsync(CancellationToken.None);
        var start = TimeProvider.System.GetTimestamp();
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} {self.PeakWorkingSet64 / 1e6:0}"));
        return 0;
    }

    private sealed class AheadOfTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
