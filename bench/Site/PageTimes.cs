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
        (string, IReadOnlyList<string>, double?, double?)[] measured =
            [("objective page", Pages.Objectives, Median, High), ("practice page", practices, Median, High), ("search page", Pages.Searches, null, null)];
        foreach (var (name, paths, median, high) in measured)
        {
            var asked = 0;
            var (served, made) = (await TimesAsync(client, paths, path => path), await TimesAsync(client, paths, path => Fresh.Path(path, $"{++asked}")));
            figures.Add(Figure.OfTimes($"{name} as served (page cache)", $"{paths.Count} pages", served, median, high));
            figures.Add(Figure.OfTimes($"{name} made anew each time", $"{paths.Count} pages", made, median, high));
        }

        return figures;
    }

    private static async Task<List<double>> TimesAsync(HttpClient client, IReadOnlyList<string> paths, Func<string, string> address)
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

        return times;
    }
}
