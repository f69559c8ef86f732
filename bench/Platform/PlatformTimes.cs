using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Bench.OpenData;
using Marrakech.Bench.Site;
using Marrakech.Host;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.PublishContribution;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Bench.Platform;

/// <summary>Pages of a full platform, each made anew, how long until what is published can be found, and how long possible duplicates are looked for; at two sizes, for the growth.</summary>
internal static class PlatformTimes
{
    // In its first minute a process compiles what it does most a second time, on one of two cores: of the first 500 item pages the slowest took twice as long as of the next.
    private const int WarmUp = 1_000, Requests = 500, Publications = 10;
    private const double ItemHigh = 30, FilterHigh = 60, LongestToFind = 2, DuplicatesHigh = 80, LeftOut = 0.3;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync() => [.. await AtAsync(10_000, 100_000), .. await AtAsync(100_000, 1_000_000)];

    private static async Task<IReadOnlyList<Figure>> AtAsync(int items, int posts)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{items:N0} items, {posts:N0} posts");
        using var folder = new DataFolder();
        await ManyPosts.FillAsync(folder.Path, posts);
        await ManyPractices.FillAsync(folder.Path, items);
        List<Figure> figures = [];
        await using (var child = await Child.RunBenchServerAsync(folder.Path))
        {
            using var client = new HttpClient { BaseAddress = child.Address };
            var random = new Random(1);
            figures.Add(Figure.OfTimes("item page made anew", size, await TimesAsync(client, () => $"/en/practices/P-{100_000 + random.Next(items):000000}"), high: ItemHigh));
            figures.Add(Figure.OfTimes("filtered list with all counts made anew", size, await TimesAsync(client, () => $"/en/practices?objective={random.Next(1, 24)}&year={random.Next(2000, 2026)}"), high: FilterHigh));
            figures.Add(Figure.OfTimes("discussion of 50 posts made anew", size, await TimesAsync(client, () => $"/en/discussions/{ManyPosts.CodeOf(random.Next(1, posts / ManyPosts.Each))}"), high: ItemHigh));
            figures.Add(Figure.OfTimes("list of discussions made anew", size, await TimesAsync(client, () => "/en/discussions"), high: FilterHigh));
            figures.Add(Figure.OfValue("memory after these pages", size, child.ResidentMegabytes, "MB"));
        }

        return [.. figures, .. await RunningAsync(folder.Path, size, items)];
    }

    private static async Task<List<double>> TimesAsync(HttpClient client, Func<string> path)
    {
        var times = new List<double>();
        for (var request = 0; request < WarmUp + Requests; request++)
        {
            var address = Fresh.Path(path(), $"{request}");
            var start = TimeProvider.System.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (request >= WarmUp) times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        return times;
    }

    private static async Task<IReadOnlyList<Figure>> RunningAsync(string folder, string size, int items)
    {
        await using var app = MarrakechHost.BuildSite(["--data", folder, "--urls", "http://127.0.0.1:0", "--api-per-minute", "1000000"]);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var found = await FindAsync(app.Services, client);
        var (times, first) = await DuplicatesAsync(app.Services, items);
        await app.StopAsync();
        return
        [
            Figure.OfTimes("publish until found", size, found, high: LongestToFind * 1000),
            Figure.OfTimes("possible duplicates among all items", size, times, high: DuplicatesHigh), Figure.OfShare("a retold practice is the first of them", size, first),
        ];
    }

    /// <summary>Publishes in the running site and asks its search until it knows the word.</summary>
    private static async Task<List<double>> FindAsync(IServiceProvider services, HttpClient client)
    {
        var times = new List<double>();
        for (var number = 0; number < Publications; number++)
        {
            var word = $"zanzi{(char)('a' + number)}bar";
            var start = TimeProvider.System.GetTimestamp();
            await PublishAsync(services, word);
            while (!(await client.GetStringAsync(new Uri($"/api/v1/search?q={word}", UriKind.Relative))).Contains("\"P-", StringComparison.Ordinal)) await Task.Delay(5);
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>Retells practices with three of ten words left out, looks what may be the same, and counts how often the right one comes first.</summary>
    private static async Task<(List<double> Times, double First)> DuplicatesAsync(IServiceProvider services, int items)
    {
        var (random, times, first) = (new Random(2), new List<double>(), 0);
        for (var request = 0; request < WarmUp + Requests; request++)
        {
            await using var scope = services.CreateAsyncScope();
            var code = $"P-{100_000 + random.Next(items):000000}";
            var text = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Item>().Where(i => i.Code == code).SelectMany(i => i.Texts).FirstAsync(t => t.Language == "en");
            var answers = ContributionAnswers.None.With(AnswerNames.Language, "en").With(AnswerNames.Title, Retold(text.Title)).With(AnswerNames.Summary, Retold(text.Summary));
            var start = TimeProvider.System.GetTimestamp();
            var found = await scope.ServiceProvider.GetRequiredService<PossibleDuplicates>().FindAsync(answers, null, CancellationToken.None);
            if (request < WarmUp) continue;
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            if (found.Count > 0 && found[0].Code == code) first++;
        }

        return (times, (double)first / Requests);

        string Retold(string told) => string.Join(' ', told.Split(' ').Where(_ => random.NextDouble() >= LeftOut).Reverse());
    }

    private static async Task PublishAsync(IServiceProvider services, string word)
    {
        await using var scope = services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DemonstrationStocked"), null, CancellationToken.None);
        var answers = ContributionAnswers.None.With(AnswerNames.Title, $"Desk of {word}").With(AnswerNames.Summary, "One desk.").With(AnswerNames.Language, "en").With(AnswerNames.Level, "local").With(AnswerNames.Objective, "5");
        await scope.ServiceProvider.GetRequiredService<PublishItem>().HandleAsync(act, new Publication(ItemKind.Practice, null, answers, act.At), CancellationToken.None);
        await act.CommitAsync(new { items = 1 }, CancellationToken.None);
    }
}
