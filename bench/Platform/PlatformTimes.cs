using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Bench.OpenData;
using Marrakech.Bench.Site;
using Marrakech.Host;
using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.PublishContribution;

namespace Marrakech.Bench.Platform;

/// <summary>Pages of a full platform, each made anew, and how long until what is published can be found; at two sizes, for the growth.</summary>
internal static class PlatformTimes
{
    private const int WarmUp = 100, Requests = 500, Publications = 10;
    private const double ItemHigh = 30, FilterHigh = 60, LongestToFind = 2;

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

        figures.Add(Figure.OfTimes("publish until found", size, await FindAsync(folder.Path), high: LongestToFind * 1000));
        return figures;
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

    /// <summary>Publishes in the running site and asks its search until it knows the word.</summary>
    private static async Task<List<double>> FindAsync(string folder)
    {
        await using var app = MarrakechHost.Build(["--data", folder, "--urls", "http://127.0.0.1:0", "--api-per-minute", "1000000"]);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var times = new List<double>();
        for (var number = 0; number < Publications; number++)
        {
            var word = $"zanzi{(char)('a' + number)}bar";
            var start = TimeProvider.System.GetTimestamp();
            await PublishAsync(app.Services, word);
            while (!(await client.GetStringAsync(new Uri($"/api/v1/search?q={word}", UriKind.Relative))).Contains("\"P-", StringComparison.Ordinal)) await Task.Delay(5);
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        await app.StopAsync();
        return times;
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
