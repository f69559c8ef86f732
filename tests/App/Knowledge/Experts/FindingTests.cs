using System.Net;
using System.Text.Json;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Knowledge.Contracts;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Experts;

public sealed class SqliteFindingTests(SqlitePeople host) : FindingTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresFindingTests(PostgresPeople host) : FindingTests(host), IClassFixture<PostgresPeople>;

/// <summary>Finding experts: everybody sees, and finds by, what the consents allow and nothing else.</summary>
public abstract class FindingTests(PeopleHost host)
{
    private static readonly string[] fields = ["Name {0}", "Office of {0}", "Tongue of {0}", "Permits by {0}", "A way through {0}", "Français", "Uganda", "8. ", "Free now"];

    [Theory]
    [InlineData("Public", true, true)]
    [InlineData("Network", false, true)]
    [InlineData("Secretariat", false, false)]
    public async Task Each_reader_sees_what_the_consent_names(string audience, bool visitor, bool network)
    {
        var story = await ExpertStory.BeginAsync(host);
        var word = "woodruff" + audience.ToLowerInvariant();
        var (person, code) = await story.ListedAsync(word, audience);
        var alone = await host.Cast.MemberAsync(null, strong: false);
        foreach (var (browser, sees) in new[] { (host.Client, visitor), (alone.Browser, visitor), (story.Colleague.Browser, network) })
        {
            var page = (await browser.GetHtmlAsync($"/en/experts/{code}")).QuerySelector("main")!.TextContent;
            foreach (var field in fields) Assert.Equal(sees, page.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, field, word), StringComparison.Ordinal));
            if (!sees) Assert.Contains($"Expert {code}", page, StringComparison.Ordinal);
            // A hidden field is not hinted at: nothing but the heading and the way to write.
            if (!sees) Assert.Empty((await browser.GetHtmlAsync($"/en/experts/{code}")).QuerySelectorAll("main dt, main h2"));
            Assert.DoesNotContain(person.Email, page, StringComparison.Ordinal);
            foreach (var query in new[] { $"q={word}", $"q={word}&objective=8", $"q={word}&country=UG", $"q={word}&speaks=fr", $"q={word}&free=yes" })
                Assert.Equal(sees, (await browser.GetHtmlAsync($"/en/experts?{query}")).QuerySelectorAll("main ol.rows a").Any(a => a.GetAttribute("href") == $"/en/experts/{code}"));
        }

        // No filter by itself tells what is hidden.
        foreach (var query in new[] { "objective=8", "country=UG", "speaks=fr", "free=yes" })
            Assert.Equal(visitor, (await story.TextAsync($"/api/v1/experts?{query}&limit=100")).Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("objective=8", true)]
    [InlineData("objective=9", false)]
    [InlineData("country=ke", true)]
    [InlineData("country=PE", false)]
    [InlineData("speaks=en", true)]
    [InlineData("speaks=ar", false)]
    [InlineData("free=yes", true)]
    [InlineData("objective=nonsense", true)]
    public async Task A_filter_leaves_in_whom_it_names(string filter, bool found)
    {
        var story = await ExpertStory.BeginAsync(host);
        var word = "pignut" + string.Concat(filter.Where(char.IsAsciiLetterLower));
        var (_, code) = await story.ListedAsync(word);
        Assert.Equal(found, (await host.GetHtmlAsync($"/en/experts?q=PERMITS+{word}&{filter}")).QuerySelectorAll("main ol.rows a").Any(a => a.GetAttribute("href") == $"/en/experts/{code}"));
    }

    [Fact]
    public async Task Who_fits_better_and_is_free_stands_first()
    {
        var story = await ExpertStory.BeginAsync(host);
        var busy = (await story.ListedAsync("orpine")).Person;
        var free = (await story.ListedAsync("orpine")).Code;
        await ExpertStory.SaveAsync(busy, "availability", [new("availability", "from"), new("availableFrom", "2028-01-01"), new("availabilityConsent", "Public")]);
        var busyCode = (await story.FindAsync(busy)).Code;
        Assert.Equal([free, busyCode], await CodesAsync("/en/experts?q=orpine"));
        await ExpertStory.SaveAsync(busy, "where", [new("countries", "PE\nKE"), new("countriesConsent", "Public")]);
        Assert.Equal([free], await CodesAsync("/en/experts?q=orpine&free=yes"));
        Assert.Contains("From ", (await host.GetHtmlAsync($"/en/experts/{busyCode}")).Body!.TextContent, StringComparison.Ordinal);
        var need = new ExpertNeed { Words = "orpine", Countries = ["KE", "PE"] };
        Assert.Equal([busyCode, free], (await host.WithAsync<ExpertDirectory, IReadOnlyList<ListedExpert>>(d => d.FindAsync(need, TestContext.Current.CancellationToken))).Select(e => e.Code));
        host.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Contains(busyCode, await CodesAsync("/en/experts?q=orpine&free=yes"));
    }

    [Fact]
    public async Task Long_words_are_cut_between_signs() =>
        Assert.Equal(new string('a', 199), (await host.GetHtmlAsync($"/en/experts?q={new string('a', 199)}%F0%9F%9A%B2")).QuerySelector("main input[name=q]")!.GetAttribute("value"));

    [Fact]
    public async Task The_api_gives_what_everybody_may_see()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (person, code) = await story.ListedAsync("avens");
        await ExpertStory.SaveAsync(person, "languages", [new("languages", "fr"), new("otherLanguages", "Tongue"), new("languagesConsent", "Network")]);
        var one = await host.Client.GetJsonAsync($"/api/v1/experts/{code}");
        Assert.Equal(("Name avens", "now", 2), (one.GetProperty("name").GetString(), one.GetProperty("availability").GetString(), one.GetProperty("objectives").GetArrayLength()));
        Assert.Equal(0, one.GetProperty("languages").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, one.GetProperty("reviewsDone").ValueKind);
        var list = await host.Client.GetJsonAsync("/api/v1/experts?q=avens&objective=5&country=KEN&free=yes");
        Assert.Equal([code], list.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        Assert.Equal(0, (await host.Client.GetJsonAsync("/api/v1/experts?q=avens&speaks=fr")).GetProperty("total").GetInt32());
        // Whoever asks, the answer is what everybody may see.
        Assert.Equal(0, (await story.Colleague.Browser.GetJsonAsync("/api/v1/experts?q=avens&speaks=fr")).GetProperty("total").GetInt32());
        foreach (var form in new[] { "csv", "jsonld" }) Assert.Contains("Name avens", await story.TextAsync($"/api/v1/experts.{form}?q=avens"), StringComparison.Ordinal);
        foreach (var form in new[] { "csv", "jsonld" }) Assert.Contains("Name avens", await story.TextAsync($"/api/v1/experts/{code}.{form}"), StringComparison.Ordinal);
        foreach (var wrong in new[] { "objective=24", "country=XX", "speaks=xx", "free=no", "sort=name" })
        {
            using var refused = await host.Client.GetAsync(new Uri($"/api/v1/experts?{wrong}", UriKind.Relative), TestContext.Current.CancellationToken);
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task The_number_of_reviews_is_shown_with_consent_once_there_is_one()
    {
        var contributions = await Story.BeginAsync(host);
        var story = await ExpertStory.BeginAsync(host);
        var reviewer = contributions.Reviewers[1];
        var code = await story.SubmittedAsync(reviewer, "betony");
        await story.DecideAsync(code, Marrakech.Knowledge.Domain.Experts.ExpertMove.List);
        Assert.DoesNotContain("Reviews done", (await host.GetHtmlAsync($"/en/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
        await contributions.ReviewedAsync(await contributions.SubmittedAsync("betonypost"));
        Assert.Contains("1 contribution reviewed", (await host.GetHtmlAsync($"/en/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
        await ExpertStory.SaveAsync(reviewer, "contact", [new("contact", "on"), new("reviewsConsent", "Network")]);
        Assert.DoesNotContain("1 contribution reviewed", (await host.GetHtmlAsync($"/en/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_about_experts_is_kept_by_a_cache()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (_, code) = await story.ListedAsync("bugle");
        foreach (var path in new[] { "/en/experts", $"/en/experts/{code}", "/api/v1/experts", $"/api/v1/experts/{code}" })
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await answer.MustBeAsync(HttpStatusCode.OK);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        Assert.NotNull((await host.GetHtmlAsync($"/en/experts/{code}")).QuerySelector("meta[name=robots][content*=noindex]"));
        Assert.DoesNotContain(code, await story.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    private async Task<List<string>> CodesAsync(string path) =>
        [.. (await host.GetHtmlAsync(path)).QuerySelectorAll("main ol.rows a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
