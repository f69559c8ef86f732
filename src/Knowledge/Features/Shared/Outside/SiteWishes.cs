using System.Collections.Concurrent;
using System.Text;
using Marrakech.Knowledge.Domain.Outside;

namespace Marrakech.Knowledge.Features.Shared.Outside;

/// <summary>Asks sites whether a program may visit them (RFC 9309): each at most once a day.</summary>
/// <param name="http">What the program asks with; it must not follow redirections by itself.</param>
/// <param name="program">Name of the program.</param>
/// <param name="patience">How long an answer may take.</param>
/// <param name="clock">To ask again after a day.</param>
internal sealed class SiteWishes(HttpClient http, string program, TimeSpan patience, TimeProvider clock)
{
    /// <summary>Whether what a site asks of all programs counts; else only what it asks of this one by name.</summary>
    public bool IsForAllToo { get; init; } = true;

    /// <summary>Redirections that are followed (2.3.1.2), sites whose answers are kept, and characters of rules kept of one.</summary>
    private const int MostRedirections = 5, MostSites = 2_000, MostKept = 16 * 1024;

    private static readonly TimeSpan oneDay = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, RobotsFile File)> known = new();

    /// <summary>Whether an address may be visited; null where its site answers with a failure or not in time, and must be left alone (2.3.1.4).</summary>
    /// <exception cref="HttpRequestException">There is no such site, or it cannot be reached at all: whoever visited it would hear the same.</exception>
    public async Task<bool?> AllowAsync(Uri address, CancellationToken ct)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var now = clock.GetUtcNow();
        if (known.TryGetValue(site, out var kept) && now - kept.At < oneDay) return kept.File.Allows(address.PathAndQuery);
        if (await ReadAsync(new Uri($"{site}/robots.txt"), ct) is not { } file) return null;
        if (known.Count >= MostSites) known.Clear();
        if (file.Size <= MostKept) known[site] = (now, file);
        return file.Allows(address.PathAndQuery);
    }

    private async Task<RobotsFile?> ReadAsync(Uri address, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        for (var followed = 0; ; followed++)
        {
            try
            {
                using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                if ((int)answer.StatusCode >= 500) return null;
                if (Next(address, answer) is { } next && followed < MostRedirections)
                {
                    address = next;
                    continue;
                }

                return answer.IsSuccessStatusCode ? RobotsFile.Parse(await TextAsync(answer.Content, limit.Token), program, IsForAllToo) : RobotsFile.None;
            }
            catch (HttpRequestException e) when (followed > 0 || (e.InnerException is not OutsideException && e.HttpRequestError != HttpRequestError.SecureConnectionError))
            {
                return null;
            }
            catch (Exception e) when (e is IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
            {
                return null;
            }
        }
    }

    private static Uri? Next(Uri from, HttpResponseMessage answer) =>
        (int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } to && Uri.TryCreate(from, to, out var next) && next is { Scheme: "http" or "https", UserInfo: "" } ? next : null;

    private static async Task<string> TextAsync(HttpContent content, CancellationToken ct)
    {
        await using var body = await content.ReadAsStreamAsync(ct);
        var bytes = new byte[RobotsFile.Longest];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        // A rule that was cut would say something else.
        if (length == bytes.Length) length = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
