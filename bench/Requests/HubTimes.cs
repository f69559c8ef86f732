using System.Globalization;
using System.Net;
using Marrakech.Bench.Measuring;
using Marrakech.Bench.OpenData;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Host;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Bench.Requests;

/// <summary>
/// The pages an officer works with, over HTTP: the board, a case, and what could help it (the matching with all it reads, candidates being kept), at a tenth
/// of the wanted size and at the whole.
/// </summary>
internal static class HubTimes
{
    private const int WarmUp = 20, Times = 200;
    private const double Board = 60, Median = 50, High = 150;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync() => [.. await AtAsync(500, 10_000, 2_000, whole: false), .. await AtAsync(5_000, 100_000, 20_000, whole: true)];

    private static async Task<IReadOnlyList<Figure>> AtAsync(int organisations, int items, int requests, bool whole)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{organisations:N0} organisations, {organisations * ManyPartners.Each:N0} capabilities, {items:N0} items, {requests:N0} requests");
        using var folder = new DataFolder();
        await ManyRequests.FillAsync(folder.Path, requests);
        await ManyPartners.FillAsync(folder.Path, organisations);
        await ManyPractices.FillAsync(folder.Path, items);
        await using var app = MarrakechHost.BuildSite(["--data", folder.Path, "--urls", "http://127.0.0.1:0", "--tries-per-minute", "1000000", "--jobs-at-once", "0"]);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        var started = TimeProvider.System.GetTimestamp();
        using var officer = await Officer.SignInAsync(app);
        var codes = await MatchingAsync(app.Services);
        // Whoever asks at once waits until all candidates are read.
        await TimeAsync(officer, $"/en/administration/requests/{codes[0]}/matches");
        var first = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        var matches = await TimesAsync(officer, at => $"/en/administration/requests/{codes[at % codes.Count]}/matches");
        var cases = await TimesAsync(officer, at => $"/en/administration/requests/{codes[at % codes.Count]}");
        var board = await TimesAsync(officer, _ => "/en/administration/requests");
        await app.StopAsync();
        return
        [
            Figure.OfTimes("board of requests", size, board, high: whole ? Board : null),
            Figure.OfTimes("case of a request", size, cases),
            Figure.OfTimes("page of what could help a request", size, matches, whole ? Median : null, whole ? High : null),
            Figure.OfValue("from the start until the first of these pages can be read", size, first, "ms"),
        ];
    }

    /// <summary>Requests that are being matched.</summary>
    private static async Task<List<string>> MatchingAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<SupportRequest>().Where(r => r.State == RequestState.Matching && r.Visibility != RequestQuestion.Confidential)
            .OrderBy(r => r.Code).Select(r => r.Code).Take(WarmUp + Times).ToListAsync();
    }

    private static async Task<List<double>> TimesAsync(HttpClient officer, Func<int, string> path)
    {
        var times = new List<double>();
        for (var at = 0; at < WarmUp + Times; at++)
        {
            var time = await TimeAsync(officer, path(at));
            if (at >= WarmUp) times.Add(time);
        }

        return times;
    }

    private static async Task<double> TimeAsync(HttpClient officer, string path)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var answer = await officer.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }
}
