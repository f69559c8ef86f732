using System.Net;
using System.Xml.Linq;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Domain.Outside;
using Marrakech.Knowledge.Features.Shared.Outside;
using Marrakech.Operations.Contracts;

namespace Marrakech.Knowledge.Features.HarvestOthers;

/// <summary>Asks other repositories. It reaches public addresses only, waits for a limited time and reads a limited length.</summary>
/// <remarks>
/// Whoever offers OAI-PMH asks to be harvested, so that what a site asks of all programs, which is meant for those that wander through pages, does not count;
/// what it asks of this one by name does.
/// </remarks>
internal sealed class OaiClient : IDisposable
{
    /// <summary>Longest answer, in bytes, after decompression.</summary>
    public const int Longest = 32 * 1024 * 1024;

    /// <summary>What repositories know it by.</summary>
    public const string Program = "MarrakechHarvester";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60), patienceForWishes = TimeSpan.FromSeconds(10);

    private readonly HttpClient http;
    private readonly SiteWishes wishes;

    public OaiClient(KnowledgeStart start, SiteAddress site, TimeProvider clock)
    {
        var handler = OutsideConnections.Reaching(start.MayHarvestPrivate).Handler();
        handler.MaxAutomaticRedirections = 3;
        handler.AutomaticDecompression = DecompressionMethods.All;
        http = new HttpClient(handler) { Timeout = patience };
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"{Program}/1.0 (+{site.Of(Language.English, "/")})");
        wishes = new SiteWishes(http, Program, patienceForWishes, clock) { IsForAllToo = false };
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
            var asked = new UriBuilder(address) { Query = query }.Uri;
            if (await wishes.AllowAsync(asked, limit.Token) == false) throw new HarvestException(HarvestProblem.Unwanted);
            using var answer = await http.GetAsync(asked, HttpCompletionOption.ResponseHeadersRead, limit.Token);
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
