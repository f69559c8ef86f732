using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Bench.Site;

/// <summary>The load generator wrk, told by a script which paths to take in turn.</summary>
internal static partial class Wrk
{
    /// <summary>Full path of the program, or null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "wrk")).FirstOrDefault(File.Exists);

    /// <summary>Answers per second.</summary>
    /// <param name="freshKey">Where given, each request carries a query nobody asked before.</param>
    public static async Task<double> PerSecondAsync(string program, Uri address, IReadOnlyList<string> paths, string? freshKey, TimeSpan duration)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(paths, freshKey));
            // One thread: two would take the cores the server needs.
            string[] arguments = ["-t", "1", "-c", $"{Load.Connections}", "-d", $"{duration.TotalSeconds:0}s", "-s", script, "-H", "Accept-Encoding: br", address.ToString()];
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (output.Contains("Non-2xx", StringComparison.Ordinal) || !Rate().IsMatch(output)) throw new InvalidOperationException($"wrk: {output}");
            return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(IReadOnlyList<string> paths, string? freshKey)
    {
        var quoted = paths.Select(path => freshKey is null ? $"\"{path}\"" : $"\"{Fresh.Path(path, freshKey)}-\"");
        return $$"""
            local paths = { {{string.Join(", ", quoted)}} }
            local number = 0
            request = function()
              number = number + 1
              return wrk.format("GET", paths[number % #paths + 1]{{(freshKey is null ? "" : " .. number")}})
            end
            """;
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex Rate();
}
