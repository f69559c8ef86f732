using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Marrakech.Bench.Measuring;

/// <summary>The one table, for the screen and for the document.</summary>
internal sealed record Report(string Table)
{
    private const double Gibibyte = 1024 * 1024 * 1024;
    private static readonly string[] head = ["what", "size", "p50", "p99", "unit", "ratio", "target", "verdict"];

    public static Report Of(IReadOnlyList<Figure> figures)
    {
        var rows = figures.Select(f => new[]
        {
            f.Name, f.Size, Number(f.Middle), Number(f.High), f.Unit, Number(f.Ratio), f.Target,
            f.Holds switch { true => "met", false => "**missed**", null => "" },
        }).Prepend(head).ToList();
        var widths = head.Select((_, column) => rows.Max(r => r[column].Length)).ToList();
        var table = new StringBuilder();
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            table.Append("| ").AppendJoin(" | ", row.Select((cell, column) => IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).AppendLine(" |");
            if (index == 0) table.Append('|').AppendJoin('|', widths.Select((w, column) => IsNumber(column) ? new string('-', w + 1) + ":" : new string('-', w + 2))).AppendLine("|");
        }

        return new Report(table.ToString().TrimEnd());
    }

    /// <summary>Writes the document, with what the figures depend on.</summary>
    /// <param name="part">What the names of those measured hold; empty for all there are.</param>
    /// <param name="commit">What was measured.</param>
    public async Task WriteAsync(string part, string commit)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte;
        var day = TimeProvider.System.GetUtcNow();
        var text = $"""
            # Figures as measured

            Written by `./marrakech bench{(part.Length == 0 ? "" : " " + part)}`; never by hand. Commit {commit}, {day:yyyy-MM-dd}.
            Machine: {Environment.ProcessorCount} cores, {memory:0} GiB of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.
            {Load()}Times move with whatever else the machine does; ratios are taken within one run: of pages, to the bare page; of searches, to the same search over the fewest items.
            "Made anew" means that no cache held the page; "as served" is what a visitor gets while the content stands still.

            {Table}

            """;
        var file = Path.Combine(Repository.Root, "docs", part.Length == 0 ? "benchmarks.md" : Path.Combine("benchmarks", part + ".md"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    /// <summary>How busy the machine was with everything, this run included, where the system tells.</summary>
    private static string Load() => File.Exists("/proc/loadavg")
        ? $"Processes waiting for a core in the last minute: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; priority of this run: {Process.GetCurrentProcess().PriorityClass}.\n"
        : "";

    private static bool IsNumber(int column) => column is 2 or 3 or 5;

    private static string Number(double? value) => value switch
    {
        null => "",
        >= 100 => value.Value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00#", CultureInfo.InvariantCulture),
    };
}
