using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Compare;

[Collection<KnowledgePagesOnSqlite>]
public sealed class SqliteComparePageTests(SqliteHost host) : ComparePageTests(host);

[Nightly]
[Collection<KnowledgePagesOnPostgres>]
public sealed class PostgresComparePageTests(PostgresHost host) : ComparePageTests(host);

/// <summary>Practices side by side: from the list, from a practice, up to four and no fifth.</summary>
public abstract class ComparePageTests(TestHost host)
{
    [Fact]
    public async Task Two_stand_side_by_side_and_words_say_what_differs()
    {
        var page = await host.GetHtmlAsync("/en/compare?items=P-000001,P-000002");
        Assert.Equal(["P-000001", "P-000002"], page.TextsOf("thead .code"));
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.FirstChild!.TextContent.Trim(), r => r.QuerySelector("th .tag")!.TextContent);
        Assert.Equal("Differs", rows["Summary"]);
        Assert.Contains(rows.Values, v => v == "The same");
        Assert.All(page.QuerySelectorAll("tbody tr"), r => Assert.Equal(2, r.QuerySelectorAll("td").Length));
        Assert.All(page.QuerySelectorAll("tbody th"), h => Assert.Equal("row", h.GetAttribute("scope")));
    }

    [Fact]
    public async Task A_fifth_is_refused_and_the_four_are_kept()
    {
        using var refused = await host.Client.GetAsync(new Uri("/en/compare?items=P-000001&items=P-000002&items=P-000003&items=P-000004&items=P-000005", UriKind.Relative), TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith("A comparison holds four practices", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(["P-000001", "P-000002", "P-000003", "P-000004"], page.TextsOf("thead .code"));
        Assert.Null(page.QuerySelector(".compare__more"));
    }

    [Fact]
    public async Task What_is_not_there_is_left_out_and_said()
    {
        var page = await host.GetHtmlAsync("/en/compare?items=P-000001,P-999999");
        Assert.Equal(["P-000001"], page.TextsOf("thead .code"));
        Assert.Equal("There is no practice “P-999999”. It was left out.", page.TextOf(".notice"));
    }

    [Fact]
    public async Task It_begins_in_the_list_and_on_a_practice()
    {
        var list = await host.GetHtmlAsync("/en/practices");
        Assert.Equal("/en/compare", list.QuerySelector("form.comparable")!.GetAttribute("action"));
        Assert.Equal(20, list.QuerySelectorAll("form.comparable input[name=items]").Length);
        var link = (await host.GetHtmlAsync("/en/practices/P-000007")).QuerySelector("a[href*='/compare']")!.GetAttribute("href")!;
        var page = await host.GetHtmlAsync(link);
        Assert.Equal(["P-000007"], page.TextsOf("thead .code"));
        var next = page.QuerySelector(".compare__more ul a")!.GetAttribute("href")!;
        Assert.Equal(2, (await host.GetHtmlAsync(next)).QuerySelectorAll("thead .code").Length);
        var alone = (await host.GetHtmlAsync(next)).QuerySelector(".compare__out")!.GetAttribute("href")!;
        Assert.Single((await host.GetHtmlAsync(alone)).QuerySelectorAll("thead .code"));
    }

    [Fact]
    public async Task Without_anything_it_says_how_to_begin() => Assert.Null((await host.GetHtmlAsync("/ar/compare")).QuerySelector("table"));
}
