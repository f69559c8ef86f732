using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteFindingTests(SqlitePeople host) : FindingTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresFindingTests(PostgresPeople host) : FindingTests(host), IClassFixture<PostgresPeople>;

/// <summary>Discussions in the search, in feeds, in the API and in the map for search engines; what is hidden leaves them all.</summary>
public abstract class FindingTests(PeopleHost host)
{
    [Fact]
    public async Task A_public_discussion_is_found_everywhere_and_hidden_nowhere()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(known, "21", "About capybaras", "They like the wallowberry.");
        await forum.CatchUpAsync();
        string[] places = ["/en/search?q=wallowberry", "/en/search?q=capybaras&kind=discussion&objective=21", "/en/search/feed.atom?q=wallowberry", "/api/v1/search?q=wallowberry&kind=discussion", "/en/discussions/feed.atom", "/api/v1/discussions?limit=100", "/sitemaps/en-1.xml", "/en/objectives/21"];
        foreach (var path in places) Assert.Contains(code, await TextAsync(path), StringComparison.Ordinal);
        var record = await host.Client.GetJsonAsync($"/api/v1/discussions/{code}");
        Assert.Equal(("They like the wallowberry.", "objective", "21"), (record.GetProperty("text").GetString(), record.GetProperty("about").GetString(), record.GetProperty("aboutKey").GetString()));
        using var edited = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/1/edit", new() { ["text"] = "They like the wallowberry and the bramblefig." });
        await forum.CatchUpAsync();
        Assert.Contains(code, await TextAsync("/en/search?q=bramblefig"), StringComparison.Ordinal);
        await forum.ModerateAsync(code, 1, "Hide", "It names a person.");
        await forum.CatchUpAsync();
        foreach (var path in places) Assert.DoesNotContain(code, await TextAsync(path), StringComparison.Ordinal);
        await Forum.MustAnswerAsync(host.Client, $"/api/v1/discussions/{code}", HttpStatusCode.NotFound);
        await Forum.MustAnswerAsync(host.Client, $"/en/discussions/{code}/feed.atom", HttpStatusCode.NotFound);
        Assert.DoesNotContain("capybara", (await forum.ReadAsync($"/en/discussions/{code}")).DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_feed_of_a_discussion_holds_its_shown_posts_newest_first()
    {
        var forum = await Forum.OpenAsync(host);
        var (known, newcomer) = (await forum.KnownAsync(), await forum.NewcomerAsync());
        var code = await forum.BegunAsync(known, "22", "Fed", "The first morsel.");
        await Forum.AnsweredAsync(known, code, "The second <b>morsel</b>.");
        await Forum.AnsweredAsync(newcomer, code, "A waiting morsel.");
        await forum.CatchUpAsync();
        var feed = await TextAsync($"/en/discussions/{code}/feed.atom");
        Assert.True(feed.IndexOf("The second &lt;b&gt;morsel", StringComparison.Ordinal) is > 0 and var second && second < feed.IndexOf("The first morsel", StringComparison.Ordinal));
        Assert.DoesNotContain("waiting", feed, StringComparison.Ordinal);
        Assert.Contains($"/discussions/{code}/posts/2</id>", feed, StringComparison.Ordinal);
        var page = await forum.ReadAsync($"/en/discussions/{code}");
        Assert.Equal($"/en/discussions/{code}/feed.atom", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_feed_of_an_open_community_holds_its_discussions()
    {
        var forum = await Forum.OpenAsync(host);
        var community = await forum.CommunityAsync("Open feeders", isClosed: false);
        var code = await forum.BegunAsync(forum.Officer, community, "Fed in the community");
        await forum.CatchUpAsync();
        Assert.Contains(code, await TextAsync($"/en/communities/{community}/feed.atom"), StringComparison.Ordinal);
        Assert.Contains(community, await TextAsync("/sitemaps/en-1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_goes_on_after_its_last_row_whatever_was_added()
    {
        var forum = await Forum.OpenAsync(host);
        var codes = new List<string>();
        for (var begun = 0; begun < 28; begun++) codes.Add(await forum.BegunAsync(forum.Officer, "23", $"Listed {begun}"));
        var second = await Forum.OpenAsync(host);
        for (var begun = 0; begun < 28; begun++) codes.Add(await forum.BegunAsync(second.Officer, "23", $"Listed again {begun}"));
        var first = await forum.ReadAsync("/en/discussions?at=23");
        var older = first.QuerySelector("a[rel~=next]")!.GetAttribute("href")!;
        codes.Add(await forum.BegunAsync(await forum.KnownAsync(), "23", "Added meanwhile"));
        var rest = await forum.ReadAsync(older);
        var shown = Codes(first).Concat(Codes(rest)).ToList();
        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(codes.SkipLast(1).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Codes(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".rows a").Select(a => a.GetAttribute("href")!.Split('/')[^1]);

    private Task<string> TextAsync(string path) => host.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
