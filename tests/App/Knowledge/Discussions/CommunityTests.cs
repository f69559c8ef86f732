using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteCommunityTests(SqlitePeople host) : CommunityTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresCommunityTests(PostgresPeople host) : CommunityTests(host), IClassFixture<PostgresPeople>;

/// <summary>Communities of practice: open ones are everybody's, of closed ones nothing is seen outside.</summary>
public abstract class CommunityTests(PeopleHost host)
{
    [Fact]
    public async Task The_secretariat_creates_an_open_community_that_everybody_reads_and_joins()
    {
        var forum = await Forum.OpenAsync(host);
        var (member, known) = (await forum.NewcomerAsync(), await forum.KnownAsync());
        var community = await forum.CommunityAsync("Harbour masters", isClosed: false);
        Assert.Contains("Harbour masters", (await forum.ReadAsync("/en/communities")).TextsOf(".rows a"));
        using var joined = await Forum.JoinAsync(member, community);
        await joined.MustBeAsync(HttpStatusCode.Redirect);
        using var twice = await member.Browser.PostAsAsync($"/en/communities/{community}/join", "/en/account/acting", new() { ["join"] = "yes" });
        Assert.StartsWith("This is not possible", await Forum.RefusalAsync(twice), StringComparison.Ordinal);
        var code = await forum.BegunAsync(known, community, "Open axolotl");
        var page = await forum.ReadAsync($"/en/communities/{community}");
        Assert.Contains("Open axolotl", page.TextsOf(".rows a"));
        Assert.Contains("1 member", page.TextOf(".page-head"), StringComparison.Ordinal);
        Assert.Contains("Open axolotl", (await forum.ReadAsync("/en/discussions")).Body!.TextContent, StringComparison.Ordinal);
        await Forum.MustAnswerAsync(host.Client, $"/en/discussions/{code}", HttpStatusCode.OK);
        await forum.WorkAsync();
        Assert.Contains("News.DiscussionBegun", await forum.ToldAsync(member, "discussions"));
        using var left = await Forum.JoinAsync(member, community, joins: false);
        Assert.Equal(0, await MembersAsync(community));
    }

    [Fact]
    public async Task Nobody_else_creates_or_edits_one()
    {
        var forum = await Forum.OpenAsync(host);
        var newcomer = await forum.NewcomerAsync();
        var community = await forum.CommunityAsync("Ferry crews", isClosed: false);
        foreach (var path in new[] { "/en/administration/communities/new", $"/en/administration/communities/{community}" }) await Forum.MustAnswerAsync(newcomer.Browser, path, HttpStatusCode.Forbidden);
        await Forum.MustAnswerAsync(newcomer.Browser, $"/en/communities/{community}/members", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("name", "", "Give it a name.")]
    [InlineData("aim", " ", "Say what it is for.")]
    [InlineData("languages", "xx", "Choose at least one language.")]
    [InlineData("closed", "maybe", "Choose who reads what is said.")]
    public async Task What_is_missing_is_named_and_what_was_typed_kept(string field, string value, string sentence)
    {
        var forum = await Forum.OpenAsync(host);
        var fields = new Dictionary<string, string> { ["name"] = "Typed name", ["aim"] = "Typed aim", ["languages"] = "en", ["closed"] = "no", [field] = value };
        using var refused = await forum.Officer.Browser.PostFormAsync("/en/administration/communities/new", fields);
        Assert.Equal(sentence, await Forum.RefusalAsync(refused));
        var page = await refused.HtmlAsync();
        if (field != "name") Assert.Equal("Typed name", page.QuerySelector("#name")!.GetAttribute("value"));
        if (field != "aim") Assert.Equal("Typed aim", page.QuerySelector("#aim")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_second_of_two_who_edit_one_is_told_and_loses_nothing()
    {
        var forum = await Forum.OpenAsync(host);
        var second = await Forum.OpenAsync(host);
        var community = await forum.CommunityAsync("Lock keepers", isClosed: false);
        var path = $"/en/administration/communities/{community}";
        var opened = await second.Officer.Browser.GetHtmlAsync(path);
        using var saved = await forum.Officer.Browser.PostFormAsync(path, new() { ["name"] = "Lock keepers", ["aim"] = "The first aim.", ["languages"] = "en" });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
        using var told = await second.Officer.Browser.SendOpenedAsync(opened, path, new() { ["name"] = "Lock keepers", ["aim"] = "The second aim.", ["languages"] = "en" });
        await told.MustBeAsync(HttpStatusCode.Conflict);
        var page = await told.HtmlAsync();
        Assert.Equal("The second aim.", page.QuerySelector("#aim")!.TextContent.Trim());
        Assert.Contains("The first aim.", page.TextOf("main .lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_closed_community_nothing_is_seen_outside()
    {
        var forum = await Forum.OpenAsync(host);
        var (member, stranger) = (await forum.KnownAsync(), await forum.NewcomerAsync());
        var community = await forum.CommunityAsync("Closed narwhals", isClosed: true);
        await AdmittedAsync(forum, community, member);
        var code = await forum.BegunAsync(member, community, "Tusked narwhal", "Tusked narwhal words.");
        await forum.WorkAsync();
        Assert.Contains("Tusked narwhal", (await member.Browser.GetHtmlAsync($"/en/communities/{community}")).TextsOf(".rows a"));
        await Forum.MustAnswerAsync(member.Browser, $"/en/discussions/{code}", HttpStatusCode.OK);

        await forum.CatchUpAsync();
        await Forum.MustAnswerAsync(host.Client, $"/en/communities/{community}", HttpStatusCode.NotFound);
        string[] nowhere = [$"/en/discussions/{code}", $"/en/discussions/{code}/posts/1", $"/en/discussions/{code}/posts/1/history", $"/en/discussions/{code}/feed.atom", $"/en/communities/{community}/feed.atom", $"/api/v1/discussions/{code}"];
        foreach (var browser in new[] { host.Client, stranger.Browser, forum.Officer.Browser })
        {
            foreach (var path in nowhere) await Forum.MustAnswerAsync(browser, path, HttpStatusCode.NotFound);
            foreach (var path in new[] { "/en", "/en/discussions", "/en/discussions/feed.atom", "/en/search?q=narwhal", "/en/search/feed.atom?q=narwhal", "/api/v1/discussions?limit=100", "/api/v1/search?q=narwhal", "/sitemaps/en-1.xml" })
            {
                var text = await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.DoesNotContain("Tusked", text, StringComparison.Ordinal);
                Assert.DoesNotContain(code, text, StringComparison.Ordinal);
                Assert.DoesNotContain(community, text, StringComparison.Ordinal);
            }
        }

        // Not even to its members by another way than its own page.
        foreach (var path in nowhere.Where(p => p.EndsWith(".atom", StringComparison.Ordinal) || p.StartsWith("/api", StringComparison.Ordinal))) await Forum.MustAnswerAsync(member.Browser, path, HttpStatusCode.NotFound);
        Assert.DoesNotContain("narwhal", (await forum.ReadAsync("/en/communities")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Closed narwhals", (await stranger.Browser.GetHtmlAsync("/en/communities")).TextsOf(".rows a"));
        Assert.DoesNotContain("Tusked", (await stranger.Browser.GetHtmlAsync($"/en/communities/{community}")).Body!.TextContent, StringComparison.Ordinal);
        using var forged = await stranger.Browser.PostAsAsync($"/en/discussions/{code}/answer", "/en/account/acting", new() { ["text"] = "Let me in." });
        await forged.MustBeAsync(HttpStatusCode.NotFound);
        using var begun = await stranger.Browser.PostAsAsync($"/en/discussions/begin?at={community}", "/en/account/acting", new() { ["title"] = "T", ["text"] = "T", ["kind"] = "Discussion", ["language"] = "en" });
        await begun.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_asks_waits_until_a_moderator_of_the_community_admits_them()
    {
        var forum = await Forum.OpenAsync(host);
        var (moderator, asker) = (await forum.KnownAsync(), await forum.NewcomerAsync());
        var community = await forum.CommunityAsync("Closed divers", isClosed: true);
        await AdmittedAsync(forum, community, moderator);
        // An officer lets nobody in who then reads what members were promised: not themself, and nobody once the community looks after itself.
        using var wished = await Forum.JoinAsync(forum.Officer, community);
        using var self = await forum.MemberAsync(community, forum.Officer, "Admit");
        Assert.StartsWith("This is not possible", await Forum.RefusalAsync(self), StringComparison.Ordinal);
        using var made = await forum.MemberAsync(community, moderator, "MakeModerator");
        await made.MustBeAsync(HttpStatusCode.Redirect);
        using var asked = await Forum.JoinAsync(asker, community);
        Assert.Contains("A moderator has yet to decide", (await asker.Browser.GetHtmlAsync($"/en/communities/{community}")).TextOf(".notice"), StringComparison.Ordinal);
        await Forum.MustAnswerAsync(forum.Officer.Browser, $"/en/communities/{community}/members", HttpStatusCode.NotFound);
        // Asking again and again tells them once a day.
        using var left = await Forum.JoinAsync(asker, community, joins: false);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = await Forum.JoinAsync(asker, community);
        Assert.Single(await forum.ToldAsync(moderator, "moderation-queue"), "News.JoiningAsked");
        await Forum.MustAnswerAsync(asker.Browser, $"/en/discussions/begin?at={community}", HttpStatusCode.NotFound);
        using var unsaid = await forum.MemberAsync(community, asker, "Admit", moderator, " ");
        Assert.StartsWith("Say why", await Forum.RefusalAsync(unsaid), StringComparison.Ordinal);
        using var admitted = await forum.MemberAsync(community, asker, "Admit", moderator);
        await admitted.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("News.Member.Admit", await forum.ToldAsync(asker, "moderation"));
        var code = await forum.BegunAsync(asker, community, "First dive");
        Assert.Contains("First dive", (await moderator.Browser.GetHtmlAsync("/en/moderation")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("First dive", (await forum.Officer.Browser.GetHtmlAsync("/en/moderation")).Body!.TextContent, StringComparison.Ordinal);
        await forum.ModerateAsync(code, 1, "Approve", by: moderator);
    }

    [Fact]
    public async Task Who_is_removed_sees_nothing_and_is_told_of_nothing_any_more()
    {
        var forum = await Forum.OpenAsync(host);
        var (first, second) = (await forum.KnownAsync(), await forum.KnownAsync());
        var community = await forum.CommunityAsync("Closed pilots", isClosed: true);
        foreach (var member in new[] { first, second }) await AdmittedAsync(forum, community, member);
        var code = await forum.BegunAsync(first, community, "Inside");
        await Forum.AnsweredAsync(second, code, "Also inside.");
        using var removed = await forum.MemberAsync(community, second, "Remove", reason: "Left the service.");
        await removed.MustBeAsync(HttpStatusCode.Redirect);
        await forum.WorkAsync();
        var before = (await forum.ToldAsync(second, "discussions")).Count;
        await Forum.AnsweredAsync(first, code, "Alone now.");
        await forum.WorkAsync();
        Assert.Equal(before, (await forum.ToldAsync(second, "discussions")).Count);
        await Forum.MustAnswerAsync(second.Browser, $"/en/discussions/{code}", HttpStatusCode.NotFound);
        Assert.Equal(1, await MembersAsync(community));
    }

    private static async Task AdmittedAsync(Forum forum, string community, Member member)
    {
        using var asked = await Forum.JoinAsync(member, community);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        using var admitted = await forum.MemberAsync(community, member, "Admit");
        await admitted.MustBeAsync(HttpStatusCode.Redirect);
    }

    private Task<int> MembersAsync(string community) => host.WithAsync<AppDb, int>(db => db.Set<Community>().Where(c => c.Code == community).Select(c => c.Members).SingleAsync());
}
