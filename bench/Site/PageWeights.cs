using System.Text.RegularExpressions;
using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>What a first view of a page takes over the line, compressed, with everything it asks for.</summary>
internal static partial class PageWeights
{
    private const double Kilobyte = 1024, Most = 60, MostMap = 100;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = await DataFolder.FilledAsync();
        await using var child = await Child.RunProductAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = child.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var plain = new HttpClient { BaseAddress = child.Address };
        string[] paths = ["/en/", "/ar/", "/en/objectives", "/en/objectives/1", "/en/practices", .. (await Pages.PracticesAsync(child.Address)).Take(1), "/en/sdgs", "/en/search?q=health"];
        List<Figure> figures = [];
        foreach (var path in paths)
        {
            using var answer = await plain.GetAsync(new Uri(path, UriKind.Relative));
            if (!answer.IsSuccessStatusCode) continue;
            var assets = Asset().Matches(await answer.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).Distinct().ToList();
            var html = await BytesAsync(client, path);
            var total = html;
            foreach (var asset in assets) total += await BytesAsync(client, asset);
            figures.Add(Figure.OfValue($"first view of {path}", $"HTML {html / Kilobyte:0.0} KB, {assets.Count + 1} requests", total / Kilobyte, "KB", path.Length == 4 ? MostMap : Most));
        }

        return figures;
    }

    private static async Task<double> BytesAsync(HttpClient client, string path) => (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
