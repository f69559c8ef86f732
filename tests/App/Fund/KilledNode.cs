using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>
/// A process that enters what some writers bring, each of whom waits for an answer before the next. It is killed at any moment and started anew, and a writer who
/// was told nothing asks again with the same key.
/// </summary>
internal sealed class KilledNode(TestHost host, int seed, int writers, ConcurrentDictionary<string, (long Number, string Hash)> told)
{
    public const string Prefix = "killed:";

    /// <summary>Most answers between two kills, and most turns of waiting after the last of them: a few milliseconds, in which others are being written.</summary>
    private const int MostAnswers = 300, MostTurns = 100_000;

    private readonly Random random = new(seed);
    private readonly int[] sent = new int[writers];

    public int Kills { get; private set; }

    /// <summary>Postings that were entered before a kill, and of which nobody was told before it.</summary>
    public int Untold { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Is killed that many times, and answers at last what is open.</summary>
    public async Task RunAsync(int kills)
    {
        for (; Kills < kills; Kills++)
        {
            var (process, messages) = await StartAsync();
            using var ends = process;
            for (var left = random.Next(1, MostAnswers); left > 0; left--) await SendAsync(process, Take(await process.StandardOutput.ReadLineAsync(Ct) ?? throw new InvalidOperationException($"It ended by itself: {await messages}")));
            Thread.SpinWait(random.Next(MostTurns));
            process.Kill();
            // What it said before its end counts.
            while (await process.StandardOutput.ReadLineAsync(Ct) is { } line) Take(line);
            await process.WaitForExitAsync(Ct);
        }

        var (last, said) = await StartAsync();
        using var closes = last;
        last.StandardInput.Close();
        while (await last.StandardOutput.ReadLineAsync(Ct) is { } line) Take(line);
        await last.WaitForExitAsync(Ct);
        Assert.Equal((0, ""), (last.ExitCode, last.ExitCode == 0 ? "" : await said));
    }

    /// <summary>Each writer begins with what it has no answer to.</summary>
    private async Task<(Process Process, Task<string> Messages)> StartAsync()
    {
        var process = OperatorVerb.StartReading(["fund", "enter", "-", .. host.Arguments]);
        var messages = process.StandardError.ReadToEndAsync(Ct);
        for (var writer = 0; writer < writers; writer++) await SendAsync(process, writer);
        return (process, messages);
    }

    private async Task SendAsync(Process process, int writer)
    {
        await process.StandardInput.WriteLineAsync(BooksTests.Line(Key(writer), "1.00").AsMemory(), Ct);
        await process.StandardInput.FlushAsync(Ct);
    }

    private string Key(int writer) => $"{Prefix}{seed}-{writer}-{sent[writer]}";

    /// <summary>Takes an answer; whose it was.</summary>
    private int Take(string line)
    {
        var answer = JsonDocument.Parse(line).RootElement;
        var key = answer.GetProperty("key").GetString()!;
        var writer = int.Parse(key.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Key(writer), key);
        Assert.True(told.TryAdd(key, (answer.GetProperty("number").GetInt64(), answer.GetProperty("hash").GetString()!)));
        if (!answer.GetProperty("new").GetBoolean()) Untold++;
        sent[writer]++;
        return writer;
    }
}
