using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteModerationTests(SqlitePeople host) : ModerationTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresModerationTests(PostgresPeople host) : ModerationTests(host), IClassFixture<PostgresPeople>;

/// <summary>What waits, what is reported, what moderators decide and what newcomers may.</summary>
public abstract class ModerationTests(PeopleHost host)
{
    [Fact]
    public async Task A_newcomers_discussion_is_nobodys_until_a_moderator_shows_it()
    {
        var forum = await Forum.OpenAsync(host);
        var newcomer = await forum.NewcomerAsync();
        var code = await forum.BegunAsync(newcomer, "13", "Waiting bilby");
        Assert.Contains("waits for a moderator", (await newcomer.Browser.GetHtmlAsync($"/en/discussions/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        foreach (var path in new[] { $"/en/discussions/{code}", $"/en/discussions/{code}/posts/1" })
        {
            await Forum.MustAnswerAsync(host.Client, path, HttpStatusCode.NotFound);
            await Forum.MustAnswerAsync((await forum.NewcomerAsync()).Browser, path, HttpStatusCode.NotFound);
        }

        foreach (var path in new[] { "/en/discussions", "/en/objectives/13" }) Assert.DoesNotContain("bilby", (await forum.ReadAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Waiting bilby", (await forum.Officer.Browser.GetHtmlAsync("/en/moderation")).TextOf("section[aria-labelledby=waiting]"), StringComparison.Ordinal);
        Assert.Equal(["News.PostWaits"], await forum.ToldAsync(forum.Officer, "moderation-queue"));
        await forum.ModerateAsync(code, 1, "Approve", "It asks a good question.");
        Assert.Contains("bilby", (await forum.ReadAsync("/en/objectives/13")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["News.Moderated.Approve"], await forum.ToldAsync(newcomer, "moderation"));
        Assert.Contains("It asks a good question.", (await newcomer.Browser.GetHtmlAsync($"/en/discussions/{code}")).TextOf("#post-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("It asks a good question.", (await forum.ReadAsync($"/en/discussions/{code}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_posts_that_were_shown_only_those_with_several_links_wait()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var code = await forum.BegunAsync(forum.Officer, "14");
        await Forum.AnsweredAsync(known, code, "Plain: https://example.org and https://example.com");
        Assert.Equal(2, (await forum.FindAsync(code)).ShownPosts);
        await Forum.AnsweredAsync(known, code, "Full: https://a.example https://b.example www.c.example");
        Assert.Equal(2, (await forum.FindAsync(code)).ShownPosts);
        Assert.Null((await forum.ReadAsync($"/en/discussions/{code}")).QuerySelector("#post-3"));
        Assert.NotNull((await known.Browser.GetHtmlAsync($"/en/discussions/{code}")).QuerySelector("#post-3"));
    }

    [Fact]
    public async Task Newcomers_write_three_posts_an_hour_and_ten_a_day_and_lose_nothing_they_typed()
    {
        var forum = await Forum.OpenAsync(host);
        var newcomer = await forum.NewcomerAsync();
        var code = await forum.BegunAsync(forum.Officer, "15");
        for (var written = 0; written < 10; written++)
        {
            if (written is 3 or 6 or 9)
            {
                using var refused = await Forum.AnswerAsync(newcomer, code, "One too many.");
                Assert.StartsWith("You may write 3 posts in an hour and 10 in a day.", await Forum.RefusalAsync(refused), StringComparison.Ordinal);
                Assert.Equal("One too many.", (await refused.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
                await forum.TurnAsync(TimeSpan.FromHours(1), newcomer);
            }

            await Forum.AnsweredAsync(newcomer, code, "Some words.");
        }

        await forum.TurnAsync(TimeSpan.FromHours(2), newcomer);
        using var tomorrow = await Forum.AnswerAsync(newcomer, code, "For tomorrow.");
        Assert.StartsWith("You may write 3 posts", await Forum.RefusalAsync(tomorrow), StringComparison.Ordinal);
        await forum.TurnAsync(TimeSpan.FromHours(22), newcomer);
        await Forum.AnsweredAsync(newcomer, code, "For tomorrow.");
    }

    [Fact]
    public async Task A_post_is_reported_once_by_each_hidden_with_a_reason_and_its_author_told()
    {
        var forum = await Forum.OpenAsync(host);
        var (author, reader) = (await forum.KnownAsync(), await forum.NewcomerAsync());
        var code = await forum.BegunAsync(forum.Officer, "16");
        await Forum.AnsweredAsync(author, code, "A rude quokka.");
        var path = $"/en/discussions/{code}/posts/2/report";
        using var silent = await reader.Browser.PostFormAsync(path, new() { ["reason"] = " " });
        Assert.Equal("Say why, in at most 1,000 characters.", await Forum.RefusalAsync(silent));
        using var reported = await reader.Browser.PostFormAsync(path, new() { ["reason"] = "It is rude." });
        Assert.Contains("The moderators have your report.", (await reader.Browser.GetHtmlAsync(reported.Headers.Location!.ToString())).TextOf(".notice"), StringComparison.Ordinal);
        using var again = await reader.Browser.PostFormAsync(path, new() { ["reason"] = "It is rude still." });
        Assert.Equal("You have reported this post already.", await Forum.RefusalAsync(again));
        using var own = await author.Browser.PostAsAsync(path, "/en/account/acting", new() { ["reason"] = "Mine." });
        Assert.StartsWith("This is your own", await Forum.RefusalAsync(own), StringComparison.Ordinal);

        Assert.Contains("A rude quokka.", (await forum.Officer.Browser.GetHtmlAsync("/en/moderation")).TextOf("section[aria-labelledby=reported]"), StringComparison.Ordinal);
        Assert.Contains("It is rude.", (await forum.Officer.Browser.GetHtmlAsync($"/en/discussions/{code}/posts/2/moderate")).TextOf("section[aria-labelledby=reports]"), StringComparison.Ordinal);
        using var unsaid = await forum.DecideAsync(code, 2, "Hide", " ");
        Assert.Equal("Say why, in at most 1,000 characters.", await Forum.RefusalAsync(unsaid));
        await forum.ModerateAsync(code, 2, "Hide", "We keep a civil tone.");
        var page = await forum.ReadAsync($"/en/discussions/{code}");
        Assert.Contains("Hidden by a moderator.", page.TextOf("#post-2"), StringComparison.Ordinal);
        Assert.DoesNotContain("quokka", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("civil tone", page.Body!.TextContent, StringComparison.Ordinal);
        var seen = (await author.Browser.GetHtmlAsync($"/en/discussions/{code}")).TextOf("#post-2");
        Assert.Contains("A rude quokka.", seen, StringComparison.Ordinal);
        Assert.Contains("We keep a civil tone.", seen, StringComparison.Ordinal);
        Assert.Contains("News.Moderated.Hide", await forum.ToldAsync(author, "moderation"));
        Assert.DoesNotContain("quokka", (await forum.Officer.Browser.GetHtmlAsync("/en/moderation")).Body!.TextContent, StringComparison.Ordinal);
        var act = await host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().SingleAsync(a => a.Name == "PostHidden" && a.SubjectKey == code));
        Assert.Equal("We keep a civil tone.", act.Reason);
        await forum.ModerateAsync(code, 2, "Approve", "It was a quotation.");
        Assert.Contains("quokka", (await forum.ReadAsync($"/en/discussions/{code}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_was_hidden_is_sent_to_nobody()
    {
        var forum = await Forum.OpenAsync(host);
        var (author, reader) = (await forum.KnownAsync(), await forum.KnownAsync());
        var code = await forum.BegunAsync(author, "21", "Vile dugong");
        await Forum.AnsweredAsync(reader, code, "A word.");
        await forum.ModerateAsync(code, 1, "Hide", "We keep a civil tone.");
        await Forum.AnsweredAsync(author, code, "Another word.");
        await forum.WorkAsync();
        var told = await host.WithAsync<AppDb, List<string>>(db => db.Set<Notification>().Where(n => n.Person == reader.Id && n.Topic == "discussions").Select(n => n.Values).ToListAsync());
        Assert.Contains(told, v => v.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain(told, v => v.Contains("dugong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_without_ground_are_dismissed_and_authors_warned()
    {
        var forum = await Forum.OpenAsync(host);
        var (author, reader) = (await forum.KnownAsync(), await forum.NewcomerAsync());
        var code = await forum.BegunAsync(author, "17");
        using var reported = await reader.Browser.PostFormAsync($"/en/discussions/{code}/posts/1/report", new() { ["reason"] = "I do not like it." });
        await forum.ModerateAsync(code, 1, "Warn", "Name your sources.");
        await forum.ModerateAsync(code, 1, "Dismiss", "It breaks no rule.");
        foreach (var told in new[] { "News.Moderated.Warn", "News.Moderated.Dismiss" }) Assert.Contains(told, await forum.ToldAsync(author, "moderation"));
        using var nothing = await forum.Officer.Browser.PostAsAsync($"/en/discussions/{code}/posts/1/moderate", "/en/account/acting", new() { ["move"] = "Dismiss", ["reason"] = "Again.", ["row"] = "3" });
        Assert.StartsWith("This is not possible", await Forum.RefusalAsync(nothing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_moderates_what_is_their_own_or_what_they_have_not_read()
    {
        var forum = await Forum.OpenAsync(host);
        var code = await forum.BegunAsync(forum.Officer, "18");
        using var own = await forum.Officer.Browser.PostAsAsync($"/en/discussions/{code}/posts/1/moderate", "/en/account/acting", new() { ["move"] = "Hide", ["reason"] = "Mine.", ["row"] = "0" });
        Assert.StartsWith("This is your own", await Forum.RefusalAsync(own), StringComparison.Ordinal);
        using var locked = await forum.Officer.Browser.PostAsAsync($"/en/discussions/{code}/lock", "/en/account/acting", new() { ["lock"] = "yes", ["reason"] = "Mine." });
        Assert.StartsWith("This is your own", await Forum.RefusalAsync(locked), StringComparison.Ordinal);
        var newcomer = await forum.NewcomerAsync();
        var number = await Forum.AnsweredAsync(newcomer, code, "Old words.");
        using var edited = await newcomer.Browser.PostFormAsync($"/en/discussions/{code}/posts/{number}/edit", new() { ["text"] = "New words." });
        using var stale = await forum.Officer.Browser.PostAsAsync($"/en/discussions/{code}/posts/{number}/moderate", "/en/account/acting", new() { ["move"] = "Approve", ["reason"] = "Fine.", ["row"] = "0" });
        Assert.StartsWith("This post was changed meanwhile", await Forum.RefusalAsync(stale), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_moderators_see_the_queue_and_decide()
    {
        var forum = await Forum.OpenAsync(host);
        var (newcomer, auditor) = (await forum.NewcomerAsync(), await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Auditor));
        var code = await forum.BegunAsync(forum.Officer, "19");
        await Forum.MustAnswerAsync(newcomer.Browser, "/en/moderation", HttpStatusCode.NotFound);
        await Forum.MustAnswerAsync(newcomer.Browser, $"/en/discussions/{code}/posts/1/moderate", HttpStatusCode.NotFound);
        await Forum.MustAnswerAsync(auditor.Browser, $"/en/discussions/{code}/answer", HttpStatusCode.Forbidden);
        using var forged = await newcomer.Browser.PostAsAsync($"/en/discussions/{code}/posts/1/moderate", "/en/account/acting", new() { ["move"] = "Hide", ["reason"] = "I say so.", ["row"] = "0" });
        await forged.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_locked_discussion_says_why_and_takes_no_post()
    {
        var forum = await Forum.OpenAsync(host);
        var (known, second) = (await forum.KnownAsync(), await Forum.OpenAsync(host));
        var code = await forum.BegunAsync(known, "19");
        using var locked = await forum.Officer.Browser.PostFormAsync($"/en/discussions/{code}/lock", new() { ["reason"] = "It goes in circles." });
        await locked.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("It goes in circles.", (await forum.ReadAsync($"/en/discussions/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        using var refused = await known.Browser.PostAsAsync($"/en/discussions/{code}/answer", "/en/account/acting", new() { ["text"] = "One more." });
        Assert.StartsWith("This discussion is locked", await Forum.RefusalAsync(refused), StringComparison.Ordinal);
        Assert.Equal("One more.", (await refused.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
        using var opened = await second.Officer.Browser.PostFormAsync($"/en/discussions/{code}/lock", new() { ["reason"] = "There is news." });
        await Forum.AnsweredAsync(known, code, "One more.");
        foreach (var told in new[] { "News.Moderated.Lock", "News.Moderated.Unlock" }) Assert.Contains(told, await forum.ToldAsync(known, "moderation"));
    }
}
