using System.Diagnostics;
using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Host;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.TakeCheckpoint;

namespace Marrakech.Bench.Trust;

/// <summary>Verification of the trail by the verb, with its memory, and proofs of single acts; at three sizes, to see how they grow.</summary>
internal static class TrailTimes
{
    private const double Limit = 20_000, ProofLimit = 30, MemoryLimit = 250;
    private const int Largest = 1_000_000, Proofs = 300;
    private static readonly int[] sizes = [10_000, 100_000, Largest];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new DataFolder();
        await using var app = MarrakechHost.Build(["--data", folder.Path]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var taker = app.Services.GetRequiredService<CheckpointTaker>();
        var figures = new List<Figure>();
        foreach (var size in sizes)
        {
            TrailRows.Fill(Path.Combine(folder.Path, "marrakech.db"), size);
            await taker.TakeAsync(CancellationToken.None);
            var (milliseconds, megabytes) = await VerifyAsync(folder.Path);
            var label = size.ToString("N0", CultureInfo.InvariantCulture) + " acts";
            figures.Add(Figure.OfValue("verify the trail", label, milliseconds, "ms", size == Largest ? Limit : null));
            figures.Add(Figure.OfValue("verify the trail, memory", label, megabytes, "MB", MemoryLimit));
            figures.Add(Figure.OfTimes("inclusion proof", label, await ProveAsync(app.Services, size), high: ProofLimit));
        }

        return figures;
    }

    private static async Task<(double Milliseconds, double Megabytes)> VerifyAsync(string folder)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.Product, "verify", "--data", folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var most = 0.0;
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                most = Math.Max(most, process.WorkingSet64 / 1e6);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two questions.
                break;
            }

            await Task.Delay(20);
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"verify ended with {process.ExitCode}: {await output}");
        return (TimeProvider.System.GetElapsedTime(start).TotalMilliseconds, most);
    }

    private static async Task<IReadOnlyList<double>> ProveAsync(IServiceProvider services, int size)
    {
        var (random, times) = (new Random(1), new List<double>());
        for (var i = 0; i < Proofs; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var start = TimeProvider.System.GetTimestamp();
            await scope.ServiceProvider.GetRequiredService<TrailProofs>().InclusionAsync(random.Next(1, size), size, CancellationToken.None);
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }
}
