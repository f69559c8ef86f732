using System.Globalization;
using System.Xml.Linq;
using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.OpenData;

/// <summary>The whole repository harvested and downloaded, at the size a global one may come to have.</summary>
internal static class OpenDataTimes
{
    private const int Practices = 100_000;
    private const double LeastPerSecond = 2000, MemoryLimit = 400;
    private static readonly string size = Practices.ToString("N0", CultureInfo.InvariantCulture) + " practices";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new DataFolder();
        await ManyPractices.FillAsync(folder.Path, Practices);
        await using var child = await Child.RunBenchServerAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = child.Address, Timeout = TimeSpan.FromMinutes(10) };
        return [await HarvestAsync(client, "oai_dc"), await HarvestAsync(client, "marrakech"), Figure.OfValue("memory after both harvests", size, child.ResidentMegabytes, "MB", MemoryLimit)];
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
