using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Pages;

public abstract class SearchPageTests(TestHost host)
{
    [Theory]
    [InlineData("/fr/search?q=ODD+10.7", "/fr/sdgs/targets/10.7")]
    [InlineData("/zh/search?q=目标10.7", "/zh/sdgs/targets/10.7")]
    [InlineData("/es/search?q=ODS+8", "/es/sdgs/8")]
    [InlineData("/en/search?q=A/RES/73/195", "/en/sources/resolution")]
    [InlineData("/en/practices?q=SDG+10.7", "/en/sdgs/targets/10.7")]
    public async Task What_has_a_page_and_is_no_entry_is_led_to(string search, string page)
    {
        var found = await host.GetHtmlAsync(search);
        Assert.Equal(page, found.QuerySelector(".better a")?.GetAttribute("href"));
        if (search.Contains("/search", StringComparison.Ordinal)) Assert.Empty(found.QuerySelectorAll(".empty"));
    }

    [Fact]
    public async Task A_letter_and_its_accent_are_found_as_one()
    {
        var composed = (await host.GetHtmlAsync("/ru/search?q=районы")).TextOf("#found");
        Assert.DoesNotContain("0", composed, StringComparison.Ordinal);
        Assert.Equal(composed, (await host.GetHtmlAsync("/ru/search?q=раи\u0306оны")).TextOf("#found"));
    }

    [Fact]
    public async Task Without_words_it_says_how_to_search_and_offers_filters()
    {
        var page = await host.GetHtmlAsync("/en/search");
        Assert.Equal(7, page.QuerySelectorAll("[aria-labelledby=tips] li").Length);
        var kinds = page.QuerySelectorAll("[aria-labelledby=by-kind] a");
        Assert.Equal("/en/search?kind=practice", kinds[0].GetAttribute("href"));
        Assert.Equal("88 results", (await host.GetHtmlAsync(kinds[0].GetAttribute("href")!)).TextOf("#found"));
    }

    [Fact]
    public async Task Finds_things_of_several_kinds_and_says_where_each_stands()
    {
        var page = await host.GetHtmlAsync("/en/search?q=remittances");
        var kinds = page.TextsOf(".hit__line .tag").ToHashSet();
        Assert.Superset(new HashSet<string> { "Practice", "Objective", "Action" }, kinds);
        Assert.NotEmpty(page.QuerySelectorAll(".hit mark"));
        Assert.All(page.QuerySelectorAll(".hit"), h => Assert.NotEmpty(h.QuerySelector(".hit__line")!.TextContent));
    }

    [Fact]
    public async Task Every_hit_of_the_first_pages_leads_to_a_page()
    {
        foreach (var path in new[] { "/en/search?q=migrants", "/en/search?kind=instrument", "/en/search?kind=principle", "/fr/search?kind=action" })
        {
            foreach (var link in (await host.GetHtmlAsync(path)).QuerySelectorAll(".hit h3 a").Take(8).Select(a => a.GetAttribute("href")!))
                await host.GetHtmlAsync(link);
        }
    }

    [Fact]
    public async Task Markup_in_the_words_stays_text_everywhere()
    {
        const string hostile = "remittances <img src=x onerror=alert(1)> \"><script>alert(1)</script>";
        var page = await host.GetHtmlAsync($"/en/search?q={Uri.EscapeDataString(hostile)}&kind={Uri.EscapeDataString("<b>x</b>")}");
        Assert.Empty(page.QuerySelectorAll("img[src=x], .notice b"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Equal(hostile, page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("***")]
    [InlineData("\"")]
    [InlineData("OR OR OR")]
    [InlineData("-")]
    [InlineData("((((")]
    [InlineData("field:value^9~2 [a TO b] {c} && || ! \\")]
    [InlineData("😀🎉")]
    [InlineData("ﷺ ‮ ​")]
    public async Task Rubbish_never_fails(string words)
    {
        using var answer = await host.Client.GetAsync($"/en/search?q={Uri.EscapeDataString(words)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Signs_no_keyboard_has_are_refused_in_words()
    {
        using var answer = await host.Client.GetAsync($"/en/search?q={Uri.EscapeDataString("\0\u0001\uFFFF")}", TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This request could not be understood", (await answer.HtmlAsync()).TextOf("h1"));
    }

    [Fact]
    public async Task A_very_long_query_is_cut_and_says_so()
    {
        var page = await host.GetHtmlAsync($"/en/search?q={new string('a', 3000)}+{new string('b', 3000)}");
        Assert.Contains("very long", page.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Equal(1000, page.QuerySelector("#q")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do()
    {
        var page = await host.GetHtmlAsync("/en/search?q=xqzwvkjh&kind=practice");
        Assert.Equal("0 results", page.TextOf("#found"));
        Assert.Equal("/en/search?q=xqzwvkjh", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Offers_the_right_spelling_with_the_filters_kept()
    {
        var page = await host.GetHtmlAsync("/en/search?q=remitances&kind=practice");
        Assert.Equal("/en/search?q=remittances&kind=practice", page.QuerySelector(".better a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Explains_a_result_on_request()
    {
        var page = await host.GetHtmlAsync("/en/search?q=remittances");
        Assert.Empty(page.QuerySelectorAll(".why"));
        var link = page.QuerySelector(".hit__why a")!.GetAttribute("href")!;
        var explained = await host.GetHtmlAsync(link.Split('#')[0]);
        Assert.Contains("remittances", explained.TextOf(".why li"), StringComparison.Ordinal);
        Assert.Empty((await host.GetHtmlAsync("/en/search?q=remittances&explain=nothing")).QuerySelectorAll(".why"));
    }

    [Fact]
    public async Task Filters_and_order_stand_in_the_address()
    {
        var page = await host.GetHtmlAsync("/en/search?q=children&kind=practice&sort=title&page=1");
        Assert.All(page.TextsOf(".hit__line .tag"), k => Assert.Equal("Practice", k));
        Assert.Equal("Title", page.TextOf(".sorts [aria-current]"));
        Assert.Equal("/en/search?q=children&sort=title", page.QuerySelector(".chips--chosen a")!.GetAttribute("href"));
        Assert.Equal("practice", page.QuerySelector(".find--large input[name=kind]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_query_is_offered_as_data()
    {
        var page = await host.GetHtmlAsync("/en/search?q=children&kind=practice");
        var json = page.QuerySelectorAll(".data-links a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith("/api/v1/search.json", StringComparison.Ordinal));
        var total = (await host.Client.GetJsonAsync(json)).GetProperty("total").GetInt32();
        Assert.StartsWith($"{total} result", page.TextOf("#found"), StringComparison.Ordinal);
    }

    [Collection<KnowledgePagesOnSqlite>]
    public sealed class OnSqlite(SqliteHost host) : SearchPageTests(host);

    [Collection<KnowledgePagesOnPostgres>]
    public sealed class OnPostgres(PostgresHost host) : SearchPageTests(host);
}
