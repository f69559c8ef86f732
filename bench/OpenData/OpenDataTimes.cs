using System.Globalization;
using System.Xml.Linq;
using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.OpenData;

/// <summary>The whole repository harvested and downloaded, at the size a global one may come to have.</summary>
internal static class OpenDataTimes
{
    private const int Practices = 100_000;
    private const double LeastPerSecond = 2000, MemoryLimit = 400, LongestArchive = 300;
    private static readonly string size = Practices.ToString("N0", CultureInfo.InvariantCulture) + " practices";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new DataFolder();
        await ManyPractices.FillAsync(folder.Path, Practices);
        var archive = await ArchiveAsync(folder.Path);
        await using var child = await Child.RunBenchServerAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = child.Address, Timeout = TimeSpan.FromMinutes(10) };
        return
        [
            .. archive, await HarvestAsync(client, "oai_dc"), await HarvestAsync(client, "marrakech"),
            await DownloadAsync(client, "csv"), await DownloadAsync(client, "xlsx"), Figure.OfValue("memory after harvests and downloads", size, child.ResidentMegabytes, "MB", MemoryLimit),
        ];
    }

    /// <summary>The nightly archive, in a process of its own, so that its memory is its own.</summary>
    private static async Task<IReadOnlyList<Figure>> ArchiveAsync(string folder)
    {
        var parts = (await Child.RunToEndAsync(typeof(OpenDataTimes).Assembly.Location, ArchiveOnce.Verb, folder)).Split(' ');
        var (seconds, megabytes) = (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
        return [Figure.OfValue("nightly archive", size, seconds, "s", LongestArchive), Figure.OfValue("nightly archive, most memory", size, megabytes, "MB", MemoryLimit)];
    }

    private static async Task<Figure> DownloadAsync(HttpClient client, string form)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var body = await client.GetStreamAsync(new Uri($"/en/practices/download.{form}", UriKind.Relative));
        await body.CopyToAsync(Stream.Null);
        return Figure.OfValue($"whole list as {form}", size, TimeProvider.System.GetElapsedTime(start).TotalSeconds, "s");
    }

    private static async Task<Figure> HarvestAsync(HttpClient client, string format)
    {
        XNamespace oai = "http://www.openarchives.org/OAI/2.0/";
        var (records, start) = (0, TimeProvider.System.GetTimestamp());
        for (var query = $"verb=ListRecords&metadataPrefix={format}"; query is not null;)
        {
            await using var body = await client.GetStreamAsync(new Uri("/oai?" + query, UriKind.Relative));
            var answer = (await XDocument.LoadAsync(body, LoadOptions.None, CancellationToken.None)).Root!;
            records += answer.Descendants(oai + "header").Count();
            query = answer.Descendants(oai + "resumptionToken").SingleOrDefault()?.Value is { Length: > 0 } token ? $"verb=ListRecords&resumptionToken={token}" : null;
        }

        if (records < Practices) throw new InvalidOperationException($"The harvest gave {records} records.");
        var perSecond = records / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        return new Figure { Name = $"full harvest by OAI-PMH, {format}", Size = size, Middle = perSecond, Unit = "records/s", Target = $">= {LeastPerSecond}", Holds = perSecond >= LeastPerSecond };
    }
}
