using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteTalkingTests(SqlitePeople host) : TalkingTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresTalkingTests(PostgresPeople host) : TalkingTests(host), IClassFixture<PostgresPeople>;

/// <summary>Beginning, answering, editing and deleting: what is shown, what is refused, and that nothing typed is lost.</summary>
public abstract class TalkingTests(PeopleHost host)
{
    [Fact]
    public async Task A_discussion_stands_on_the_page_it_is_about_and_in_the_list()
    {
        var forum = await Forum.OpenAsync(host);
        foreach (var (at, page) in new[] { ("8", "/en/objectives/8"), ("P-000004", "/en/practices/P-000004") })
        {
            var code = await forum.BegunAsync(forum.Officer, at, $"Talk about {at} wombat");
            foreach (var path in new[] { page, "/en/discussions", $"/en/discussions?at={at}" })
                Assert.Contains($"Talk about {at} wombat", (await forum.ReadAsync(path)).TextsOf(".rows a"));
            var read = await forum.ReadAsync($"/en/discussions/{code}");
            Assert.Equal("Tell us how you began.", read.TextOf("#post-1 .lines"));
            Assert.Null(read.QuerySelector("main form"));
        }

        Assert.DoesNotContain("wombat", (await forum.ReadAsync("/en/discussions?at=9")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24")]
    [InlineData("P-999999")]
    [InlineData("G-000999")]
    [InlineData("nowhere")]
    public async Task Nothing_is_begun_where_there_is_nothing(string at)
    {
        var forum = await Forum.OpenAsync(host);
        await Forum.MustAnswerAsync(forum.Officer.Browser, $"/en/discussions/begin?at={at}", HttpStatusCode.NotFound);
        using var forged = await forum.Officer.Browser.PostAsAsync($"/en/discussions/begin?at={at}", "/en/account/acting", new() { ["title"] = "T", ["text"] = "T", ["kind"] = "Discussion", ["language"] = "en", ["at"] = at });
        await forged.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_objective_is_chosen_where_the_address_names_none()
    {
        var forum = await Forum.OpenAsync(host);
        var fields = new Dictionary<string, string> { ["at"] = "", ["title"] = "Chosen", ["text"] = "Words.", ["kind"] = "Discussion", ["language"] = "fr" };
        using var missing = await forum.Officer.Browser.PostFormAsync("/en/discussions/begin", fields);
        Assert.Equal("Choose what it is about.", await Forum.RefusalAsync(missing));
        fields["at"] = "23";
        using var begun = await forum.Officer.Browser.PostFormAsync("/en/discussions/begin", fields);
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("fr", (await forum.ReadAsync(begun.Headers.Location!.ToString())).QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Without_an_account_one_reads_and_is_asked_to_sign_in_to_answer()
    {
        var forum = await Forum.OpenAsync(host);
        var code = await forum.BegunAsync(forum.Officer, "2");
        var link = (await forum.ReadAsync($"/en/discussions/{code}")).QuerySelector("#answer ~ p a")!.GetAttribute("href")!;
        using var asked = await host.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("/sign-in?return=", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_stays_text_hidden_signs_go_and_only_web_addresses_become_links()
    {
        var forum = await Forum.OpenAsync(host);
        var text = "One <script>alert(1)</script> [x](javascript:alert(1)) \u202Ereversed\nhttps://example.org/a?b=1&c=2. javascript:alert(2) https://user:word@example.org/";
        var code = await forum.BegunAsync(forum.Officer, "3", "T\u202Eitle <b>bold</b>", text);
        var page = await forum.ReadAsync($"/en/discussions/{code}");
        Assert.Equal("Title <b>bold</b>", page.TextOf("h1"));
        var post = page.QuerySelector("#post-1 .lines")!;
        Assert.Contains("One <script>alert(1)</script>", post.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', post.TextContent);
        Assert.Equal(["https://example.org/a?b=1&c=2"], post.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("nofollow", post.QuerySelector("a")!.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_and_kept()
    {
        var forum = await Forum.OpenAsync(host);
        var (title, text) = (new string('t', 201), new string('a', 100_000));
        using var longTitle = await Forum.BeginAsync(forum.Officer, "4", title, text);
        Assert.StartsWith("A title may have 200 characters", await Forum.RefusalAsync(longTitle), StringComparison.Ordinal);
        Assert.Equal(text, (await longTitle.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
        using var longText = await Forum.BeginAsync(forum.Officer, "4", "T", text);
        Assert.StartsWith("A post may have 10,000 characters", await Forum.RefusalAsync(longText), StringComparison.Ordinal);
        var code = await forum.BegunAsync(forum.Officer, "4");
        using var longAnswer = await Forum.AnswerAsync(forum.Officer, code, text);
        Assert.StartsWith("A post may have 10,000 characters", await Forum.RefusalAsync(longAnswer), StringComparison.Ordinal);
        Assert.Equal(text, (await longAnswer.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
        using var empty = await Forum.AnswerAsync(forum.Officer, code, " \u200B ");
        Assert.Equal("Write something.", await Forum.RefusalAsync(empty));
    }

    [Fact]
    public async Task An_answer_points_to_what_it_answers_and_names_who_is_chosen()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(forum.Officer, "5");
        await Forum.AnsweredAsync(known, code, "The second.");
        var form = await forum.Officer.Browser.GetHtmlAsync($"/en/discussions/{code}/answer?to=2");
        Assert.Equal("The second.", form.TextOf("blockquote"));
        Assert.Equal(["2"], form.QuerySelectorAll("input[name=named]").Select(i => i.GetAttribute("value")));
        using var answered = await forum.Officer.Browser.PostFormAsync($"/en/discussions/{code}/answer?to=2", new() { ["text"] = "The third.", ["named"] = "2" });
        await answered.MustBeAsync(HttpStatusCode.Redirect);
        var post = (await forum.ReadAsync($"/en/discussions/{code}")).QuerySelector("#post-3")!;
        Assert.Contains("answers post 2", post.TextContent, StringComparison.Ordinal);
        Assert.Contains("To:", post.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(known.Id.ToString(), form.DocumentElement.ToHtmlText(), StringComparison.Ordinal);
        await forum.WorkAsync();
        Assert.Equal(["News.Mentioned"], await forum.ToldAsync(known, "mentions"));
    }

    [Fact]
    public async Task Posts_stand_fifty_on_a_page_and_their_addresses_lead_there()
    {
        var forum = await Forum.OpenAsync(host);
        var code = await forum.BegunAsync(forum.Officer, "6");
        await host.WithAsync<AppDb, int>(async db =>
        {
            var discussion = await db.Set<Discussion>().SingleAsync(d => d.Code == code);
            db.AddRange(Enumerable.Range(2, 120).Select(n => new Post { DiscussionId = discussion.Id, Number = n, State = PostState.Shown, Text = $"Post of number {n}.", Author = null, Mentions = "", At = discussion.CreatedAt }));
            (discussion.LastPost, discussion.ShownPosts) = (121, 121);
            return await db.SaveChangesAsync();
        });
        await forum.CatchUpAsync();
        using var permanent = await host.Client.GetAsync(new Uri($"/en/discussions/{code}/posts/101", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal($"/en/discussions/{code}?page=3#post-101", permanent.Headers.Location!.ToString());
        var page = await forum.ReadAsync($"/en/discussions/{code}?page=2");
        Assert.Equal(50, page.QuerySelectorAll(".post").Length);
        Assert.Equal("post-51", page.QuerySelector(".post")!.Id);
        Assert.Contains("Former member", page.TextOf("#post-51 .post__head"), StringComparison.Ordinal);
        foreach (var none in new[] { "0", "4", "x", "99999999999" }) await Forum.MustAnswerAsync(host.Client, $"/en/discussions/{code}?page={none}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Within_an_hour_a_post_is_edited_and_what_it_said_before_stays_readable()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(known, "7", text: "The first words.");
        var path = $"/en/discussions/{code}/posts/1/edit";
        var opened = await known.Browser.GetHtmlAsync(path);
        using var edited = await known.Browser.PostFormAsync(path, new() { ["text"] = "The second words." });
        await edited.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("The second words.", (await forum.ReadAsync($"/en/discussions/{code}")).TextOf("#post-1 .lines"));
        Assert.Equal(["The second words.", "The first words."], (await forum.ReadAsync($"/en/discussions/{code}/posts/1/history")).TextsOf("main .lines"));
        // A second window, opened before.
        using var overtaken = await known.Browser.SendOpenedAsync(opened, path, new() { ["text"] = "The third words." });
        await overtaken.MustBeAsync(HttpStatusCode.Conflict);
        var both = await overtaken.HtmlAsync();
        Assert.Equal("The third words.", both.QuerySelector("#text")!.TextContent.Trim());
        Assert.Contains("The second words.", both.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var foreign = await forum.Officer.Browser.PostAsAsync(path, "/en/account/acting", new() { ["text"] = "Not mine.", ["row"] = "1" });
        Assert.Equal("This post belongs to somebody else.", await Forum.RefusalAsync(foreign));
        await forum.TurnAsync(TimeSpan.FromMinutes(61), known);
        using var late = await known.Browser.PostAsAsync(path, "/en/account/acting", new() { ["text"] = "Too late.", ["row"] = "1" });
        Assert.StartsWith("A post can be edited for an hour", await Forum.RefusalAsync(late), StringComparison.Ordinal);
        Assert.Equal("Too late.", (await late.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Links_added_by_editing_are_looked_at_like_those_of_a_new_post()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(known, "7");
        using var edited = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/1/edit", new() { ["text"] = "http://a.example http://b.example www.c.example" });
        await edited.MustBeAsync(HttpStatusCode.Redirect);
        await forum.CatchUpAsync();
        await Forum.MustAnswerAsync(host.Client, $"/en/discussions/{code}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_deleted_post_leaves_its_place_and_no_word()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(known, "10", "Titled dugong", "First dugong.");
        await Forum.AnsweredAsync(forum.Officer, code, "An answer.");
        using var edited = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/1/edit", new() { ["text"] = "Second dugong." });
        using var deleted = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/1/delete", []);
        await deleted.MustBeAsync(HttpStatusCode.Redirect);
        var page = await forum.ReadAsync($"/en/discussions/{code}");
        Assert.Contains("Deleted by its author.", page.TextOf("#post-1"), StringComparison.Ordinal);
        Assert.Equal("An answer.", page.TextOf("#post-2 .lines"));
        Assert.DoesNotContain("dugong", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("dugong", (await forum.ReadAsync("/en/discussions")).Body!.TextContent, StringComparison.Ordinal);
        await Forum.MustAnswerAsync(host.Client, $"/en/discussions/{code}/posts/1/history", HttpStatusCode.NotFound);
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<PostEdition>().CountAsync(e => e.Text.Contains("dugong"))));
        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<Post>().CountAsync(p => p.Text.Contains("dugong"))));
        Assert.Equal(code, (await forum.FindAsync(code)).Title);
        Assert.Equal(1, (await forum.FindAsync(code)).ShownPosts);
        using var foreign = await known.Browser.PostAsAsync($"/en/discussions/{code}/posts/2/delete", "/en/account/acting", []);
        Assert.Equal("This post belongs to somebody else.", await Forum.RefusalAsync(foreign));
    }

    [Fact]
    public async Task Every_change_is_an_act_about_its_discussion()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(known, "11");
        await Forum.AnsweredAsync(known, code, "A numbat.");
        using var edited = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/2/edit", new() { ["text"] = "Two numbats." });
        using var deleted = await known.Browser.PostFormAsync($"/en/discussions/{code}/posts/2/delete", []);
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == "discussion" && a.SubjectKey == code).OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["DiscussionBegun", "PostWritten", "PostEdited", "PostDeleted"], acts.Select(a => a.Name));
        Assert.All(acts.Skip(2), a => Assert.NotEqual(a.Before, a.After));
        Assert.DoesNotContain(acts, a => a.Evidence.Contains("numbat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_follows_is_told_once_of_each_post_and_no_more_after_stopping()
    {
        var forum = await Forum.OpenAsync(host);
        var (reader, known) = (await forum.NewcomerAsync(), await forum.KnownAsync());
        var code = await forum.BegunAsync(forum.Officer, "12");
        using var followed = await reader.Browser.PostFormAsync($"/en/discussions/{code}", new() { ["follow"] = "yes" });
        await followed.MustBeAsync(HttpStatusCode.Redirect);
        await Forum.AnsweredAsync(known, code, "News.");
        await forum.WorkAsync();
        await forum.WorkAsync();
        Assert.Single(await forum.ToldAsync(reader, "discussions"), "News.DiscussionPost");
        Assert.DoesNotContain("News.DiscussionPost", await forum.ToldAsync(known, "discussions"));
        using var stopped = await reader.Browser.PostFormAsync($"/en/discussions/{code}/follow", new() { ["follow"] = "no" });
        await Forum.AnsweredAsync(known, code, "More news.");
        await forum.WorkAsync();
        Assert.Single(await forum.ToldAsync(reader, "discussions"), "News.DiscussionPost");
    }
}
