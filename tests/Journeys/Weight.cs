using System.Net;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>What a first view of a page costs on the wire.</summary>
/// <param name="Status">How it was answered.</param>
/// <param name="Html">Bytes of the page itself as sent, compressed.</param>
/// <param name="Script">Bytes of all scripts.</param>
/// <param name="Total">Bytes of everything.</param>
/// <param name="Requests">Number of requests.</param>
/// <param name="Elsewhere">Addresses asked for on other sites.</param>
internal sealed record Weight(HttpStatusCode Status, int Html, int Script, int Total, int Requests, IReadOnlyList<string> Elsewhere)
{
    /// <summary>Opens <paramref name="path"/> in <paramref name="page"/> and counts.</summary>
    public static async Task<Weight> OfAsync(IPage page, string path)
    {
        var finished = new List<IRequest>();
        page.RequestFinished += Count;
        // Nothing on a page asks for more once it has loaded: the policy of each page forbids what would, and its scripts have no reason to.
        var response = await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        page.RequestFinished -= Count;
        var site = new Uri(page.Url).Authority;
        int html = 0, script = 0, total = 0;
        foreach (var request in finished.ToList())
        {
            var bytes = (await request.SizesAsync()).ResponseBodySize;
            total += bytes;
            if (request.ResourceType == "script") script += bytes;
            if (request.Url == response!.Url) html += bytes;
        }

        return new Weight((HttpStatusCode)response!.Status, html, script, total, finished.Count,
            [.. finished.Select(r => new Uri(r.Url)).Where(u => u.Authority != site && u.Scheme.StartsWith("http", StringComparison.Ordinal)).Select(u => u.ToString())]);

        void Count(object? sender, IRequest request) => finished.Add(request);
    }

    /// <summary>Fails where the page costs more than <paramref name="budget"/>.</summary>
    public void MustKeep(Budget budget)
    {
        Assert.Empty(Elsewhere);
        Assert.InRange(Html, 1, budget.Html);
        Assert.InRange(Script, 0, budget.Script);
        Assert.InRange(Total, Html, budget.Total);
        Assert.InRange(Requests, 1, budget.Requests);
    }
}

/// <summary>Limits of a first view, in compressed bytes (the interface's rules with numbers).</summary>
internal sealed record Budget(int Html, int Script, int Total, int Requests)
{
    private const int Kilobyte = 1024;

    public static Budget Page { get; } = new(14 * Kilobyte, 15 * Kilobyte, 60 * Kilobyte, 8);

    public static Budget LongList { get; } = Page with { Html = 30 * Kilobyte };

    public static Budget Map { get; } = Page with { Html = 54 * Kilobyte, Total = 100 * Kilobyte };
}
