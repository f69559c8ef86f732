using System.Globalization;
using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>Pages asked for one after the other over loopback, as first made and as kept.</summary>
internal static class PageTimes
{
    private const int WarmUp = 300, Requests = 1000;
    private const double Median = 5, High = 30;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = await DataFolder.FilledAsync();
        await using var child = await Child.RunProductAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = child.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var practices = await Pages.PracticesAsync(child.Address);
        List<Figure> figures = [];
        foreach (var (name, paths) in new[] { ("objective page", Pages.Objectives), ("practice page", practices), ("search page", Pages.Searches) })
        {
            var asked = 0;
            figures.Add(await TimeAsync(client, $"{name} as served (page cache)", paths, path => path));
            figures.Add(await TimeAsync(client, $"{name} made anew each time", paths, path => Fresh.Path(path, (++asked).ToString(CultureInfo.InvariantCulture))));
        }

        return figures;
    }

    private static async Task<Figure> TimeAsync(HttpClient client, string name, IReadOnlyList<string> paths, Func<string, string> address)
    {
        var times = new List<double>();
        for (var request = 0; request < WarmUp + Requests; request++)
        {
            var path = address(paths[request % paths.Count]);
            var start = TimeProvider.System.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (request >= WarmUp) times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        return Figure.OfTimes(name, $"{paths.Count} pages", times, Median, High);
    }
}
