using System.Text.RegularExpressions;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>The log as an operator collects it, from the process itself.</summary>
public sealed partial class LogLineTests
{
    [Fact]
    public async Task Every_line_of_the_log_has_its_instant_in_utc()
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-log-");
        using var process = OperatorVerb.Start("run", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");
        string? opened;
        do opened = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        while (opened is not null && !opened.StartsWith("Marrakech is open at", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = new Uri(opened!.Split(' ', ',').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd('.')) };
        using var refused = await client.PostAsync(new Uri("/en/sign-in", UriKind.Relative), new StringContent("a=b"), TestContext.Current.CancellationToken);
        using (System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var lines = (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.Contains("Refused with 400", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.Matches(Line(), l));
        // What a verb writes belongs to whoever reads it: the log goes elsewhere.
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (info|warn|fail|crit): [\w.]+\[\d+\] ")]
    private static partial Regex Line();
}
