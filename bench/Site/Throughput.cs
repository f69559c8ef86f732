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
        var practices = await Pages.PracticesAsync(client);
        var ceiling = await Load.PerSecondAsync(child.Address, [BenchServer.Bare]);
        var file = await Load.PerSecondAsync(child.Address, [await Pages.StyleAsync(client)]);
        List<Figure> figures = [Row("bare Razor page, the ceiling", 1, ceiling, 1, null), Row("a file of the site", 1, file, file / ceiling, null)];
        foreach (var (name, paths, least) in new[] { ("objective pages", Pages.Objectives, Items), ("practice pages", practices, Items), ("search pages", Pages.Searches, Search) })
        {
            using var answer = paths.Count == 0 ? null : await client.GetAsync(new Uri(paths[0], UriKind.Relative));
            if (answer?.IsSuccessStatusCode != true) continue;
            var perSecond = await Load.PerSecondAsync(child.Address, paths);
            figures.Add(Row(name, paths.Count, perSecond, perSecond / ceiling, least));
        }

        return figures;
    }

    private static Figure Row(string name, int pages, double perSecond, double ratio, double? least) => new()
    {
        Name = $"{name}, {Load.Connections} connections",
        Size = $"{pages} pages",
        Middle = perSecond,
        Unit = "requests/s",
        Ratio = ratio,
        Target = least is null ? "" : $"ratio >= {least}",
        Holds = least is null ? null : ratio >= least,
    };
}
