using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>Requests per second at 32 connections, compared with a bare page in the same server and run.</summary>
internal static class Throughput
{
    private const double Items = 0.35, Search = 0.2;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = await DataFolder.FilledAsync();
        await using var child = await Child.RunBenchServerAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = child.Address };
        var ceiling = await Load.PerSecondAsync(child.Address, [BenchServer.Bare]);
        var file = await Load.PerSecondAsync(child.Address, [await Pages.StyleAsync(client)]);
        List<Figure> figures = [Row("a bare Razor page without data, the ceiling", 1, ceiling, 1, null), Row("a static file of the site", 1, file, file / ceiling, null)];
        (string, IReadOnlyList<string>, double)[] measured =
            [("objective pages", Pages.Objectives, Items), ("practice pages", await Pages.PracticesAsync(child.Address), Items), ("search pages", Pages.Searches, Search)];
        foreach (var (name, paths, least) in measured)
        {
            var served = await Load.PerSecondAsync(child.Address, paths);
            figures.Add(Row($"{name} as served (page cache)", paths.Count, served, served / ceiling, least));
            var made = await Load.PerSecondAsync(child.Address, paths, anew: true);
            figures.Add(Row($"{name} made anew each time", paths.Count, made, made / ceiling, null));
        }

        return figures;
    }

    private static Figure Row(string name, int pages, double perSecond, double ratio, double? least) => new()
    {
        Name = $"{Load.Connections} connections of {Load.Maker}: {name}",
        Size = pages == 1 ? "1 address" : $"{pages} addresses",
        Middle = perSecond,
        Unit = "requests/s",
        Ratio = ratio,
        Target = least is null ? "" : $"ratio >= {least}",
        Holds = least is null ? null : ratio >= least,
    };
}
