using System.Net;
using System.Xml.Linq;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Domain.Outside;
using Marrakech.Knowledge.Features.Shared.Outside;

namespace Marrakech.Knowledge.Features.HarvestOthers;

/// <summary>Asks other repositories. It reaches public addresses only, waits for a limited time and reads a limited length.</summary>
internal sealed class OaiClient : IDisposable
{
    /// <summary>Longest answer, in bytes, after decompression.</summary>
    public const int Longest = 32 * 1024 * 1024;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http;

    public OaiClient(KnowledgeStart start)
    {
        var handler = OutsideConnections.Reaching(start.MayHarvestPrivate).Handler();
        handler.MaxAutomaticRedirections = 3;
        handler.AutomaticDecompression = DecompressionMethods.All;
        http = new HttpClient(handler) { Timeout = patience };
    }

    /// <summary>Asks with these arguments.</summary>
    /// <exception cref="HarvestException">There is no answer that can be read.</exception>
    public async Task<OaiAnswer> AskAsync(Uri address, IEnumerable<(string Name, string Value)> arguments, Func<XElement, HarvestedThing?> read, CancellationToken ct)
    {
        var query = string.Join('&', arguments.Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value)}"));
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(patience);
            using var answer = await http.GetAsync(new UriBuilder(address) { Query = query }.Uri, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests) throw new HarvestException(HarvestProblem.Busy);
            if (!answer.IsSuccessStatusCode) throw new HarvestException(HarvestProblem.Unreachable);
            await using var body = await answer.Content.ReadAsStreamAsync(limit.Token);
            using var whole = await BoundedAsync(body, limit.Token);
            return OaiReader.Read(whole, read);
        }
        catch (HttpRequestException e)
        {
            throw new HarvestException(e.InnerException is OutsideException { Problem: OutsideProblem.Closed } ? HarvestProblem.Private : HarvestProblem.Unreachable, e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new HarvestException(HarvestProblem.Unreachable, e);
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<MemoryStream> BoundedAsync(Stream body, CancellationToken ct)
    {
        var whole = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = await body.ReadAsync(part, ct)) > 0;)
        {
            if (whole.Length + read > Longest)
            {
                await whole.DisposeAsync();
                throw new HarvestException(HarvestProblem.TooLarge);
            }

            whole.Write(part, 0, read);
        }

        whole.Position = 0;
        return whole;
    }
}
