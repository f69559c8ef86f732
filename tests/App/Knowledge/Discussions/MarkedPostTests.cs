using System.Net;
using System.Text.Json;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteMarkedPostTests(SqlitePeople host) : MarkedPostTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresMarkedPostTests(PostgresPeople host) : MarkedPostTests(host), IClassFixture<PostgresPeople>;

/// <summary>Posts in Markdown, looked at before they are sent, and read by programs.</summary>
public abstract class MarkedPostTests(PeopleHost host)
{
    [Fact]
    public async Task A_post_is_looked_at_before_it_is_sent_and_shown_as_it_was()
    {
        var forum = await Forum.OpenAsync(host);
        var code = await forum.BegunAsync(forum.Officer, "8");
        var path = $"/en/discussions/{code}/answer";
        const string typed = "**We** began with <b>tea</b>:\n\n- green\n- black";
        using var looked = await forum.Officer.Browser.PostFormAsync(path, new() { ["text"] = typed, ["preview"] = "yes" });
        await looked.MustBeAsync(HttpStatusCode.OK);
        var page = await looked.HtmlAsync();
        const string shown = "<p><strong>We</strong> began with &lt;b&gt;tea&lt;/b&gt;:</p><ul><li>green</li><li>black</li></ul>";
        Assert.Equal(shown, page.QuerySelector("[aria-labelledby=preview] .post__text")!.InnerHtml);
        Assert.Equal(typed, page.QuerySelector("#text")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<Discussion>().Where(d => d.Code == code).Select(d => d.ShownPosts).SingleAsync()));
        using var empty = await forum.Officer.Browser.PostFormAsync(path, new() { ["text"] = " ", ["preview"] = "yes" });
        await empty.MustBeAsync(HttpStatusCode.BadRequest);
        using var sent = await forum.Officer.Browser.SendOpenedAsync(page, path, new() { ["text"] = typed });
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(shown, (await forum.ReadAsync($"/en/discussions/{code}")).QuerySelector("#post-2 .post__text")!.InnerHtml);
        Assert.Contains("We began with", await host.Client.GetStringAsync(new Uri($"/en/discussions/{code}/feed.atom", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_the_shown_posts_a_part_at_a_time()
    {
        var forum = await Forum.OpenAsync(host);
        var code = await forum.BegunAsync(forum.Officer, "9", text: "First **words**.");
        for (var i = 2; i <= 4; i++) await Forum.AnsweredAsync(forum.Officer, code, $"Post {i}.");
        var hidden = await Forum.AnsweredAsync(await forum.NewcomerAsync(), code, "Waits.");
        await forum.CatchUpAsync();
        var (numbers, next) = (new List<int>(), (string?)$"/api/v1/discussions/{code}/posts?limit=3");
        while (next is not null)
        {
            var part = await host.Client.GetJsonAsync(next);
            Assert.Equal(4, part.GetProperty("total").GetInt32());
            numbers.AddRange(part.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetInt32()));
            next = part.GetProperty("next") is { ValueKind: JsonValueKind.String } address ? new Uri(address.GetString()!).PathAndQuery : null;
        }

        Assert.Equal([1, 2, 3, 4], numbers);
        Assert.DoesNotContain(hidden, numbers);
        using var nothing = await host.Client.GetAsync(new Uri("/api/v1/discussions/D-999999/posts", UriKind.Relative), TestContext.Current.CancellationToken);
        await nothing.MustBeAsync(HttpStatusCode.NotFound);
    }
}
