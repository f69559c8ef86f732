using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteOwnDiscussionsTests(SqlitePeople host) : OwnDiscussionsTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresOwnDiscussionsTests(PostgresPeople host) : OwnDiscussionsTests(host), IClassFixture<PostgresPeople>;

/// <summary>What discussions keep about a person is theirs to take away and to have erased.</summary>
public abstract class OwnDiscussionsTests(PeopleHost host)
{
    [Fact]
    public async Task A_person_takes_away_posts_what_they_said_before_reports_and_communities()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(known, "8", "Mine pangolin", "The first pangolin.");
        using var edited = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/1/edit", new() { ["text"] = "The second pangolin." });
        var other = await forum.BegunAsync(forum.Officer, "8", "Theirs", "Words of others.");
        using var reported = await known.Browser.PostFormAsync($"/en/discussions/{other}/posts/1/report", new() { ["reason"] = "A harsh pangolin." });
        using var joined = await Forum.JoinAsync(known, await forum.CommunityAsync("Pangolin people", isClosed: false));
        using var answer = await known.Browser.PostFormAsync("/en/account/data", []);
        await answer.MustBeAsync(HttpStatusCode.OK);
        var file = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var kept in new[] { "Mine pangolin", "The first pangolin.", "The second pangolin.", "A harsh pangolin.", "Pangolin people" }) Assert.Contains(kept, file, StringComparison.Ordinal);
        Assert.DoesNotContain("Words of others.", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erased_their_answered_posts_stay_without_a_name_and_the_rest_goes()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var name = await host.WithAsync<AppDb, string>(db => db.Set<Marrakech.Accounts.Data.Person>().Where(p => p.Id == known.Id).Select(p => p.Name).SingleAsync());
        var answered = await forum.BegunAsync(known, "8", "Answered okapi", "An okapi asks.");
        await Forum.AnsweredAsync(forum.Officer, answered, "An answer.");
        var alone = await Forum.AnsweredAsync(known, answered, "An okapi mutters.");
        var unanswered = await forum.BegunAsync(known, "8", "Lonely okapi", "Nobody answers the okapi.");
        using var edited = await known.Browser.PostFormAsync($"/en/discussions/{answered}/posts/1/edit", new() { ["text"] = "An okapi asks politely." });
        await forum.WorkAsync();
        Assert.Contains(name, (await forum.ReadAsync($"/en/discussions/{answered}")).TextOf("#post-1"), StringComparison.Ordinal);
        using var erased = await known.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" });
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        await forum.WorkAsync();
        var page = await forum.ReadAsync($"/en/discussions/{answered}");
        Assert.Contains("An okapi asks politely.", page.TextOf("#post-1"), StringComparison.Ordinal);
        Assert.Contains("Former member", page.TextOf("#post-1"), StringComparison.Ordinal);
        Assert.Contains("Deleted by its author.", page.TextOf($"#post-{alone}"), StringComparison.Ordinal);
        Assert.DoesNotContain(name, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("okapi", (await forum.ReadAsync($"/en/discussions/{unanswered}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(unanswered, await host.Client.GetStringAsync(new Uri("/en/search?q=okapi", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, (await forum.FindAsync(answered)).ShownPosts);
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<PostEdition>().CountAsync(e => e.Text.Contains("okapi"))));
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<DiscussionFollower>().CountAsync(f => f.Person == known.Id)));
    }
}
