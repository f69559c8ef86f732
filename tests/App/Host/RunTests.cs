using System.Diagnostics;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>The newcomer's first command, as a process.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task The_site_opens_says_where_and_stops_when_told()
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-run-");
        using var process = OperatorVerb.Start("run", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");
        var message = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        var address = message!.Split(' ', ',').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd('.');
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));

        using (Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_unknown_verb_is_refused()
    {
        var outcome = await OperatorVerb.RunAsync("no-such-verb");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("no-such-verb", outcome.Messages, StringComparison.Ordinal);
    }
}
