using System.Diagnostics;
using Marrakech.Support;

namespace Marrakech.Journeys;

/// <summary>The Nu Html Checker of the W3C: needs Java, and Node to fetch it once.</summary>
internal static class HtmlValidator
{
    private const string NoJava = "Java is absent; install it so that it is found on PATH (Debian: apt-get install default-jre-headless)";
    private static readonly string folder = Repository.Path("tests", "Journeys", "Validity");

    /// <summary>Errors of the pages kept in a folder, one a line.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string pages)
    {
        var java = Programs.Find(["java"]);
        if (java is null) Missing.Skip(NoJava);
        var checker = Path.Combine(folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        // Its install script would fetch a Java of its own.
        if (!File.Exists(checker)) await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if (!File.Exists(checker)) Missing.Skip("The HTML checker could not be fetched; run npm ci --ignore-scripts in tests/Journeys/Validity");
        var messages = await RunAsync(java, ["-Xmx400m", "-jar", checker, "--errors-only", "--format", "gnu", "--skip-non-html", pages]);
        return [.. messages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(pages, "", StringComparison.Ordinal))];
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await output;
        return await errors;
    }
}
