using System.Diagnostics;
using System.Text.Json;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>Real processes, killed without warning at the worst moments: the machine lost its power, the system ran out of memory.</summary>
public sealed class KilledProcessTests : IAsyncLifetime
{
    private const int Practices = 88, Objectives = 23, Editions = 169;
    private TestData? data;

    private TestData Data => data!;

    public async ValueTask InitializeAsync() => data = await TestData.CreateAsync(Engine.Sqlite, Content.Starter);

    public ValueTask DisposeAsync() => Data.DisposeAsync();

    [Fact]
    public async Task An_import_killed_while_it_writes_left_nothing_or_everything_and_can_be_repeated()
    {
        var ct = TestContext.Current.CancellationToken;
        string[] import = ["import", SharedFolder.Documents, .. Data.Arguments];
        // An import that was through before it could be killed proves nothing; it is tried anew.
        for (var tries = 0; await IsThroughBeforeItIsKilledAsync(import, ct); tries++)
        {
            Assert.True(tries < 5);
            await DisposeAsync();
            await InitializeAsync();
            import = ["import", SharedFolder.Documents, .. Data.Arguments];
        }

        Assert.Contains(await StoredAsync(), ((int, int)[])[(Objectives, 0), (0, Editions)]);

        for (var time = 0; time < 2; time++)
        {
            var outcome = await OperatorVerb.RunAsync(import);
            Assert.Equal((0, ""), (outcome.ExitCode, outcome.Messages));
            Assert.Equal((0, Editions), await StoredAsync());
        }
    }

    [Fact, Nightly]
    public async Task A_site_killed_while_it_serves_and_while_it_builds_its_index_comes_back_whole()
    {
        var ct = TestContext.Current.CancellationToken;
        (int Practices, int Found) whole;
        using (var site = await SiteProcess.StartAsync(Data.Arguments, ct))
        {
            whole = await CountsAsync(site, ct);
            Assert.Equal(Practices, whole.Practices);
            var asked = Enumerable.Range(0, 20).Select(n => site.Client.GetAsync(new Uri($"/en/search?q=children&n={n}", UriKind.Relative), ct)).ToList();
            await Task.WhenAny(asked);
            await site.KillAsync();
            await Task.WhenAll(asked.Select(a => a.ContinueWith(_ => { }, ct, TaskContinuationOptions.None, TaskScheduler.Default)));
        }

        var index = Path.Combine(Data.Folder, "index");
        Directory.Delete(index, recursive: true);
        using (var process = OperatorVerb.Start(["run", "--urls", "http://127.0.0.1:0", .. Data.Arguments]))
        {
            await KillOnceAsync(process, () => IsBeingWritten(index), ct);
        }

        using var again = await SiteProcess.StartAsync(Data.Arguments, ct);
        Assert.Equal("ready", await again.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), ct));
        Assert.Equal(whole, await CountsAsync(again, ct));
    }

    private async Task<bool> IsThroughBeforeItIsKilledAsync(string[] import, CancellationToken ct)
    {
        var log = Path.Combine(Data.Folder, "marrakech.db-wal");
        var before = LastWrite(log);
        using var process = OperatorVerb.Start(import);
        await KillOnceAsync(process, () => LastWrite(log) != before, ct);
        return process.ExitCode == 0;
    }

    private static async Task KillOnceAsync(Process process, Func<bool> condition, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            while (!condition()) await Task.Delay(1, patience.Token);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static DateTime LastWrite(string file) => File.Exists(file) ? File.GetLastWriteTimeUtc(file) : default;

    private static bool IsBeingWritten(string index) => Directory.Exists(index) && Directory.EnumerateFiles(index, "_*").Any();

    /// <summary>Practices in the database, and things the search index finds.</summary>
    private static async Task<(int Practices, int Found)> CountsAsync(SiteProcess site, CancellationToken ct)
    {
        async Task<int> TotalAsync(string path) =>
            JsonDocument.Parse(await site.Client.GetStringAsync(new Uri(path, UriKind.Relative), ct)).RootElement.GetProperty("total").GetInt32();
        return (await TotalAsync("/api/v1/practices?limit=1"), await TotalAsync("/api/v1/search?q=children&limit=1"));
    }

    /// <summary>How many objectives stand in our own words only, and how many editions of practices are stored.</summary>
    private async Task<(int Own, int Editions)> StoredAsync()
    {
        var compact = await ExportAsync("compact");
        var practices = (await ExportAsync("practices")).EnumerateArray().ToList();
        Assert.Equal(Practices, practices.Count);
        return (
            compact.GetProperty("objectives").EnumerateArray().Count(o => o.TryGetProperty("own", out var own) && own.GetBoolean()),
            practices.Sum(p => p.GetProperty("editions").GetArrayLength()));
    }

    private async Task<JsonElement> ExportAsync(string what)
    {
        var file = Path.Combine(Data.Folder, "export.json");
        var outcome = await OperatorVerb.RunAsync(["export", what, "--format", "json", "--output", file, .. Data.Arguments]);
        Assert.Equal(0, outcome.ExitCode);
        return JsonDocument.Parse(await File.ReadAllBytesAsync(file)).RootElement;
    }
}
