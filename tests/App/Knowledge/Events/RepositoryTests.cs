using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Events;

public sealed class SqliteRepositoryTests(SqlitePeople host) : RepositoryTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresRepositoryTests(PostgresPeople host) : RepositoryTests(host), IClassFixture<PostgresPeople>;

/// <summary>Every kind of item is found by browsing, by feeds, downloads and the API alike.</summary>
public abstract class RepositoryTests(PeopleHost host)
{
    [Fact]
    public async Task Every_kind_is_listed_counted_fed_and_downloaded()
    {
        var codes = await PublishAllAsync("spikerush");
        var page = await host.GetHtmlAsync("/en/repository?q=spikerush");
        Assert.Equal("7 items", page.TextOf("#found"));
        Assert.Equal(codes.Values.Order(StringComparer.Ordinal), Links(page).Order(StringComparer.Ordinal));
        foreach (var (kind, code) in codes)
        {
            var box = (IHtmlInputElement)page.QuerySelector($"input[name=kind][value={kind}]")!;
            Assert.Equal("1", page.QuerySelector($"label[for='{box.Id}'] .count")!.TextContent);
            var one = await host.GetHtmlAsync($"/en/repository?q=spikerush&kind={kind}");
            Assert.Equal([code], Links(one));
            Assert.Contains(page.QuerySelector($"label[for='{box.Id}']")!.FirstChild!.TextContent.Trim(), one.TextOf(".hit__line"), StringComparison.Ordinal);
            foreach (var path in new[] { $"/en/repository/feed.atom?q=spikerush&kind={kind}", $"/en/repository/download.csv?kind={kind}", $"/en/repository/download.ris?q=spikerush&kind={kind}" })
            {
                var text = await TextAsync(path);
                Assert.Contains(code, text, StringComparison.Ordinal);
                Assert.All(codes.Values.Except([code]), c => Assert.DoesNotContain(c, text, StringComparison.Ordinal));
            }
        }

        // Other kinds of content are no choice here, and practices keep their list.
        Assert.Null(page.QuerySelector("input[name=kind][value=objective]"));
        Assert.Equal([codes["practice"]], Links(await host.GetHtmlAsync("/en/practices?q=spikerush")));
        foreach (var path in new[] { "/en/practices/feed.atom", "/en/practices/download.csv" }) Assert.DoesNotContain(codes["event"], await TextAsync(path), StringComparison.Ordinal);
        var map = await TextAsync("/sitemaps/en-1.xml");
        Assert.All(codes.Values.Select(c => $"/en/practices/{c}").Append("/en/repository").Append("/en/events"), p => Assert.Contains(p, map, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_api_lists_every_kind_in_three_forms()
    {
        var codes = await PublishAllAsync("cottongrass");
        foreach (var (kind, code) in codes)
        {
            var list = await host.Client.GetJsonAsync($"/api/v1/items?q=cottongrass&kind={kind}");
            Assert.Equal((code, kind), (list.GetProperty("items")[0].GetProperty("code").GetString(), list.GetProperty("items")[0].GetProperty("kind").GetString()));
            Assert.Equal(1, list.GetProperty("total").GetInt32());
            var one = await host.Client.GetJsonAsync($"/api/v1/items/{code}");
            Assert.EndsWith(kind == "practice" ? $"/practices/{code}" : $"/items/{code}", one.GetProperty("api").GetString(), StringComparison.Ordinal);
            Assert.Contains($",{kind}", await TextAsync($"/api/v1/items.csv?kind={kind}&limit=100"), StringComparison.Ordinal);
            Assert.Contains(code, await TextAsync($"/api/v1/items.jsonld?q=cottongrass&kind={kind}"), StringComparison.Ordinal);
        }

        Assert.Equal(7, (await host.Client.GetJsonAsync("/api/v1/items?q=cottongrass")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await host.Client.GetJsonAsync("/api/v1/practices?q=cottongrass")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await host.Client.GetJsonAsync("/api/v1/search?q=cottongrass&kind=dataset")).GetProperty("total").GetInt32());
        foreach (var (path, status) in new[] { ("/api/v1/items?kind=objective", 400), ("/api/v1/practices?kind=event", 400), ($"/api/v1/practices/{codes["event"]}", 404), ("/api/v1/items/P-777777", 404), ("/en/repository/download.csv?kind=objective", 400) })
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_of_every_kind_shows_what_that_kind_asks()
    {
        var codes = await PublishAllAsync("bulrush");
        foreach (var kind in ContributionKinds.All)
        {
            var page = await host.GetHtmlAsync($"/en/practices/{codes[kind.Name]}");
            var told = page.QuerySelector("main")!.TextContent;
            foreach (var question in kind.Questions.Where(q => Value(q, "bulrush") is not null && q.Kind is AnswerKind.Line or AnswerKind.Text && !q.IsCode && !AnswerNames.Contact.Contains(q.Name)))
                Assert.True(told.Contains(Value(question, "bulrush")!, StringComparison.Ordinal), $"{kind.Name} does not show {question.Name}.");
            var isPractice = kind.Name == ItemKind.Practice;
            Assert.Contains(isPractice ? "/en/practices" : "/en/repository", page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
            foreach (var data in page.QuerySelectorAll("main .aside .data-links a, head link[type='application/json']").Select(a => a.GetAttribute("href")!)) await TextAsync(data);
            foreach (var facet in page.QuerySelectorAll("#facts ~ dl a, #facts ~ * a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains('?', StringComparison.Ordinal)))
                Assert.Contains(codes[kind.Name], Links(await host.GetHtmlAsync(facet + "&q=bulrush")));
        }
    }

    private async Task<Dictionary<string, string>> PublishAllAsync(string word)
    {
        var story = await EventStory.BeginAsync(host);
        var codes = new Dictionary<string, string>();
        foreach (var kind in ContributionKinds.All)
        {
            var answers = EventStory.Answers($"A {kind.Name} of the {word}").With("starts", "2031-05-06").With("ends", "2031-05-07");
            foreach (var question in kind.Questions)
                if (answers[question.Name].Count == 0 && Value(question, word) is { } value) answers = answers.With(question.Name, value);
            codes[kind.Name] = await story.PublishAsync(kind.Name, answers);
        }

        return codes;
    }

    /// <summary>An answer in words, where a question takes one.</summary>
    private static string? Value(Question question, string word) => question.Name is AnswerNames.Title or AnswerNames.Summary or AnswerNames.Language or AnswerNames.Description or AnswerNames.Level or AnswerNames.Objective || question.Read is not null || question.Kind is AnswerKind.Lines or AnswerKind.Choice or AnswerKind.Choices or AnswerKind.Box
        ? null : $"Told of {question.Name} by {word}";

    private static List<string> Links(IHtmlDocument page) => [.. page.QuerySelectorAll(".hit h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private async Task<string> TextAsync(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(System.Net.HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
