using Marrakech.Bench.Measuring;
using Marrakech.Bench.Site;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Host;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;

namespace Marrakech.Bench.Requests;

/// <summary>The figures of the hub over 20 000 requests: the page made anew, the first one after a request changed, and what following that change takes.</summary>
internal static class RequestFigureTimes
{
    private const int Requests = 20_000, WarmUp = 20, Times = 200;
    private const double High = 100;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new DataFolder();
        await ManyRequests.FillAsync(folder.Path, Requests);
        await using var app = MarrakechHost.BuildSite(["--data", folder.Path, "--urls", "http://127.0.0.1:0", "--jobs-at-once", "0"]);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        const string size = "20 000 requests";
        List<double> plain = [], first = [], follow = [];
        for (var i = -WarmUp; i < Times; i++)
        {
            follow.Add(await TimeAsync(() => ChangeAsync(app.Services, i + WarmUp)));
            first.Add(await TimeAsync(() => PageAsync(client, i, "a")));
            plain.Add(await TimeAsync(() => PageAsync(client, i, "b")));
        }

        var whole = await TimeAsync(() => ReadAsync(app.Services));
        await app.StopAsync();
        return
        [
            Figure.OfTimes("figures of requests made anew", size, plain[WarmUp..], high: High),
            Figure.OfTimes("figures of requests, first after a change", size, first[WarmUp..], high: High),
            Figure.OfTimes("following a changed request", size, follow[WarmUp..]),
            Figure.OfValue("reading all requests, once a day", size, whole, "ms"),
        ];
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task PageAsync(HttpClient client, int number, string kind)
    {
        using var answer = await client.GetAsync(new Uri(Fresh.Path("/en/requests/figures", $"{kind}{number}"), UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
    }

    private static async Task ChangeAsync(IServiceProvider services, int number)
    {
        await using var scope = services.CreateAsyncScope();
        await using (var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DemonstrationStocked"), null, CancellationToken.None))
        {
            act.Changed(SupportRequest.Thing, SupportRequest.CodeOf(2020, number));
            await act.CommitAsync(new { }, CancellationToken.None);
        }

        await services.GetRequiredService<ChangeWatcher>().CatchUpAsync(CancellationToken.None);
    }

    private static async Task ReadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReadRequests>().ReadAsync(null, CancellationToken.None);
    }
}
