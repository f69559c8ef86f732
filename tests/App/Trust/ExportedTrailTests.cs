using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Trust;

/// <summary>What outsiders do with an exported trail; no database takes part, so one engine is enough to make it.</summary>
public sealed class ExportedTrailTests(SqliteTrustHost host) : IClassFixture<SqliteTrustHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exported_trail_is_verified_without_the_database()
    {
        var (file, key, lines) = await ExportAsync();
        Assert.Contains(lines, l => !l.Contains("\"name\"", StringComparison.Ordinal) && !l.Contains("checkpoint", StringComparison.Ordinal) && l.Contains("\"hash\"", StringComparison.Ordinal));
        var (code, output, error) = await OperatorVerb.RunAsync("verify", "--file", file, "--key", key, "--data", Path.Combine(host.DataFolder, "nowhere"));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("are not public", output, StringComparison.Ordinal);
        Assert.Contains(host.Taker.KeyId, output, StringComparison.Ordinal);
        var (own, told, _) = await OperatorVerb.RunAsync("verify", "--file", file);
        Assert.Equal(0, own);
        Assert.Contains("compare its id", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_export_is_found()
    {
        var (file, key, lines) = await ExportAsync();
        var act = Array.FindIndex(lines, l => l.Contains("\"number\":14,", StringComparison.Ordinal) && !l.Contains("checkpoint", StringComparison.Ordinal));
        var seen = Path.Combine(host.DataFolder, "trail", "checkpoints.log");
        foreach (var (altered, sentence) in new (string[], string)[]
        {
            ([.. lines[..act], lines[act].Replace("loaves", "cakes", StringComparison.Ordinal), .. lines[(act + 1)..]], "Act 14 was altered"),
            ([.. lines[..act], .. lines[(act + 1)..]], "Act 14 is missing"),
            ([.. lines[..act], lines[act + 1], lines[act], .. lines[(act + 2)..]], "Act 14 is missing"),
            ([.. lines[..(act + 1)], lines[act], .. lines[(act + 1)..]], "Act 14 stands in place 15"),
            ([.. lines[..act], "{}", .. lines[(act + 1)..]], "in place of act 14"),
            ([.. lines[..(act + 1)]], "is cut off after act 14"),
            ([.. lines.Where(l => !(l.Contains("checkpoint", StringComparison.Ordinal) && l.Contains("\"number\":2,", StringComparison.Ordinal)))], "checkpoint"),
        })
        {
            await File.WriteAllLinesAsync(file, altered, Ct);
            var (code, output, _) = await OperatorVerb.RunAsync("verify", "--file", file, "--key", key, "--checkpoints", seen);
            Assert.Equal(1, code);
            Assert.Contains(sentence, output, StringComparison.Ordinal);
        }
    }

    private async Task<(string File, string Key, string[] Lines)> ExportAsync()
    {
        await host.Taker.TakeAsync(Ct);
        var (file, key) = (Path.Combine(host.DataFolder, "acts.jsonl"), Path.Combine(host.DataFolder, "key.pem"));
        await File.WriteAllTextAsync(file, await host.Client.GetStringAsync("/api/v1/acts.jsonl", Ct), Ct);
        await File.WriteAllTextAsync(key, await host.Client.GetStringAsync("/trail/key.pem", Ct), Ct);
        return (file, key, await File.ReadAllLinesAsync(file, Ct));
    }
}
