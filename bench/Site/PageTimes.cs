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
        var practices = await Pages.PracticesAsync(client);
        List<Figure> figures = [];
        foreach (var (name, paths) in new[] { ("objective page", Pages.Objectives), ("practice page", practices), ("search page", Pages.Searches) })
        {
            if (!await AnswersAsync(client, paths)) continue;
            // A query nobody asked before is never kept, so the page is made each time.
            var asked = 0;
            string New(string path) => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "n=" + (++asked).ToString(CultureInfo.InvariantCulture);
            figures.Add(await TimeAsync(client, $"{name}, made each time", paths, New));
            figures.Add(await TimeAsync(client, $"{name}, as served", paths, path => path));
        }

        return figures;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) return false;
        using var answer = await client.GetAsync(new Uri(paths[0], UriKind.Relative));
        return answer.IsSuccessStatusCode;
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
