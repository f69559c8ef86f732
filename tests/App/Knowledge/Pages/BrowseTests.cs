using System.Net;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Pages;

public abstract class BrowseTests(TestHost host)
{
    [Fact]
    public async Task Countries_stand_by_region_with_the_number_of_their_practices()
    {
        var page = await host.GetHtmlAsync("/en/countries");
        var links = page.QuerySelectorAll(".many a").Take(10).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var country = await host.GetHtmlAsync(link.GetAttribute("href")!);
            var count = link.ParentElement!.QuerySelector(".count")!.TextContent;
            Assert.Equal(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), country.QuerySelectorAll("main section li a[href*='/practices/P-']").Length);
        }
    }

    [Fact]
    public async Task A_country_without_practices_says_how_that_changes()
    {
        var page = await host.GetHtmlAsync("/fr/countries/KI");
        Assert.NotNull(page.QuerySelector(".empty a[href='/fr/practices']"));
    }

    [Fact]
    public async Task A_country_shows_which_objectives_its_practices_serve()
    {
        var page = await host.GetHtmlAsync("/en/countries/CO");
        var served = page.QuerySelectorAll("main section h2 .badge text").Select(t => t.TextContent).ToHashSet();
        Assert.Equal(served, page.QuerySelectorAll(".coverage text.on").Select(t => t.TextContent).ToHashSet());
    }

    [Fact]
    public async Task Lower_case_is_sent_on_and_an_unknown_code_is_not_found()
    {
        await host.GetHtmlAsync("/en/countries/CO");
        using var lower = await host.Client.GetAsync("/en/countries/co", TestContext.Current.CancellationToken);
        Assert.Equal("/en/countries/CO", lower.Headers.Location?.ToString());
        using var unknown = await host.Client.GetAsync("/en/countries/ZZ", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Organisations_lead_to_their_practices()
    {
        var page = await host.GetHtmlAsync("/en/organisations");
        var first = page.QuerySelector(".many li")!;
        var list = await host.GetHtmlAsync(first.QuerySelector("a")!.GetAttribute("href")!);
        Assert.StartsWith(first.QuerySelector(".count")!.TextContent + " practice", list.TextOf("#found"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/objectives/8")]
    [InlineData("/en/objectives/8/a")]
    public async Task An_objective_and_its_actions_show_practices_with_a_way_to_all(string path)
    {
        var page = await host.GetHtmlAsync(path);
        var part = page.QuerySelector("section[aria-labelledby=practices]")!;
        Assert.InRange(part.QuerySelectorAll(".hit").Length, 1, 5);
        Assert.NotNull(part.QuerySelector("a[href='/en/practices?objective=8']"));
    }

    [Fact]
    public async Task The_numbers_of_the_start_page_agree_with_their_evidence()
    {
        var page = await host.GetHtmlAsync("/en");
        Assert.Equal("88", page.TextOf(".figures a[href='/en/practices'] b"));
        var countries = page.TextOf(".figures a[href='/en/countries'] b");
        Assert.StartsWith(countries + " ", (await host.GetHtmlAsync("/en/countries")).TextOf(".page-head + p"), StringComparison.Ordinal);
        var organisations = page.TextOf(".figures a[href='/en/organisations'] b");
        Assert.StartsWith(organisations + " ", (await host.GetHtmlAsync("/en/organisations")).TextOf(".page-head + p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cross_walk_counts_what_the_list_holds()
    {
        var page = await host.GetHtmlAsync("/en/sdgs?count=evidence");
        var row = page.QuerySelectorAll(".matrix tbody tr")[7];
        var cell = row.QuerySelectorAll("td")[9].TextContent;
        Assert.StartsWith(cell + " practice", (await host.GetHtmlAsync("/en/practices?objective=8&sdg=10")).TextOf("#found"), StringComparison.Ordinal);
        Assert.StartsWith(row.QuerySelector(".sum")!.TextContent + " practice", (await host.GetHtmlAsync("/en/practices?objective=8")).TextOf("#found"), StringComparison.Ordinal);
        var sums = page.QuerySelectorAll(".matrix tfoot .sum");
        Assert.StartsWith(sums[9].TextContent + " practice", (await host.GetHtmlAsync("/en/practices?sdg=10")).TextOf("#found"), StringComparison.Ordinal);
        Assert.Equal("88", sums[^1].TextContent);
    }

    [Fact]
    public async Task Actions_are_offered_once_an_objective_is_chosen()
    {
        Assert.Empty((await host.GetHtmlAsync("/en/search?q=rescue")).QuerySelectorAll("[name=action]"));
        Assert.NotEmpty((await host.GetHtmlAsync("/en/search?objective=8")).QuerySelectorAll("[name=action]"));
        var found = await host.GetHtmlAsync("/en/search?action=8/a");
        Assert.Equal("/en/objectives/8/a", Assert.Single(found.QuerySelectorAll(".hit h3 a")).GetAttribute("href"));
        Assert.NotNull(found.QuerySelector("[name=action][checked]"));
    }

    [Fact]
    public async Task Every_filter_says_so_where_there_is_no_such_value()
    {
        var names = Filters.OfSearch.Concat(Filters.OfPractices).Concat(Filters.Hidden).Select(f => f.Name).Distinct().Where(name => name != Filters.Organisation.Name).ToList();
        foreach (var list in new[] { "search", "practices" })
        {
            foreach (var name in names)
            {
                var notices = (await host.GetHtmlAsync($"/en/{list}?{name}=zz")).QuerySelectorAll(".notice").Length;
                Assert.True(notices == 1 || (list == "practices" && name == Filters.Kind.Name), $"{list}: {name} has {notices} notices.");
            }
        }
    }

    [Fact]
    public async Task Values_that_lead_to_as_much_stand_by_name()
    {
        var rows = (await host.GetHtmlAsync("/en/practices")).QuerySelectorAll("[name=country]")
            .Select(box => box.ParentElement!.QuerySelector("label")!.TextContent.Trim()).Where(label => label.EndsWith(" 1", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 10);
        Assert.Equal(rows.Order(StringComparer.InvariantCultureIgnoreCase), rows);
    }

    [Collection<KnowledgePagesOnSqlite>]
    public sealed class OnSqlite(SqliteHost host) : BrowseTests(host);

    [Nightly]
    [Collection<KnowledgePagesOnPostgres>]
    public sealed class OnPostgres(PostgresHost host) : BrowseTests(host);
}
