using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>The import of all source documents by the product's own verb, as it tells it: after start-up, each time on a fresh database.</summary>
internal static partial class ImportTime
{
    private const int Runs = 5;
    private const double Limit = 3000;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (Repository.Documents is not { } documents) return [new Figure { Name = "import of the source documents", Target = "../shared is absent" }];
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            using var folder = new DataFolder();
            var told = await Child.RunToEndAsync(Repository.Product, "import", documents, "--data", folder.Path);
            times.Add(double.Parse(Taken().Match(told).Groups["seconds"].Value, CultureInfo.InvariantCulture) * 1000);
        }

        return [Figure.OfTimes("import of the source documents", $"{Directory.EnumerateFiles(documents).Count()} documents", times, median: Limit)];
    }

    [GeneratedRegex(@"^Took (?<seconds>[\d.]+) s", RegexOptions.Multiline)]
    private static partial Regex Taken();
}
