using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Host;
using Marrakech.Knowledge;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Bench.Site;

/// <summary>The import of all source documents, after start-up, each time in a fresh process on a fresh database.</summary>
internal static class ImportTime
{
    public const string Verb = "import-once";
    private const int Runs = 3;
    private const double Limit = 3000;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (Repository.Documents is not { } documents) return [new Figure { Name = "import of the source documents", Target = "../shared is absent" }];
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            using var folder = new DataFolder();
            times.Add(double.Parse(await Child.RunToEndAsync(typeof(ImportTime).Assembly.Location, Verb, folder.Path, documents), CultureInfo.InvariantCulture));
        }

        return [Figure.OfTimes("import of the source documents", $"{Directory.EnumerateFiles(documents).Count()} documents", times, median: Limit)];
    }

    public static async Task<int> ImportOnceAsync(string folder, string documents)
    {
        await using var app = MarrakechHost.Build(["--data", folder]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        await using var scope = MarrakechHost.OperatorScope(app);
        var start = TimeProvider.System.GetTimestamp();
        var outcome = await scope.ServiceProvider.ImportDocumentsAsync(new ImportRequest([documents], false), CancellationToken.None);
        Console.WriteLine(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return outcome.Refusals.Count;
    }
}
