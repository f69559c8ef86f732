using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Discussions;

public sealed class SqliteQuestionTests(SqlitePeople host) : QuestionTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresQuestionTests(PostgresPeople host) : QuestionTests(host), IClassFixture<PostgresPeople>;

/// <summary>Questions with an accepted answer, and consultations with their times and their summary.</summary>
public abstract class QuestionTests(PeopleHost host)
{
    [Fact]
    public async Task The_asker_accepts_an_answer_and_it_stands_at_the_head()
    {
        var forum = await Forum.OpenAsync(host);
        var (asker, helper) = (await forum.KnownAsync(), await forum.KnownAsync());
        var code = await forum.BegunAsync(asker, "1", kind: "Question");
        await Forum.AnsweredAsync(helper, code, "Like this.");
        await Forum.AnsweredAsync(helper, code, "Or like that.");
        using var own = await helper.Browser.PostAsAsync($"/en/discussions/{code}/posts/2/accept", "/en/account/acting", new() { ["accept"] = "yes" });
        Assert.StartsWith("Whoever asked, or a moderator", await Forum.RefusalAsync(own), StringComparison.Ordinal);
        using var question = await asker.Browser.PostAsAsync($"/en/discussions/{code}/posts/1/accept", "/en/account/acting", new() { ["accept"] = "yes" });
        Assert.StartsWith("This is not possible", await Forum.RefusalAsync(question), StringComparison.Ordinal);
        using var accepted = await asker.Browser.PostFormAsync($"/en/discussions/{code}/posts/2/accept", []);
        await accepted.MustBeAsync(HttpStatusCode.Redirect);
        var page = await forum.ReadAsync($"/en/discussions/{code}");
        Assert.Contains("Accepted answer", page.TextOf("#post-2"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main > p a, main p a"), a => a.GetAttribute("href") == $"/en/discussions/{code}#post-2" && a.TextContent == "Go to the accepted answer");
        Assert.Contains("Answered", (await forum.ReadAsync("/en/objectives/1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("News.AnswerAccepted", await forum.ToldAsync(helper, "discussions"));
        // Another takes its place, by a moderator this time; hidden, it is accepted no more.
        using var other = await forum.Officer.Browser.PostFormAsync($"/en/discussions/{code}/posts/3/accept", []);
        Assert.Equal(3, (await forum.FindAsync(code)).AcceptedPost);
        await forum.ModerateAsync(code, 3, "Hide", "It is wrong after all.");
        Assert.Null((await forum.FindAsync(code)).AcceptedPost);
    }

    [Fact]
    public async Task A_moderator_does_not_accept_their_own_answer_to_anothers_question()
    {
        var forum = await Forum.OpenAsync(host);
        var asker = await forum.KnownAsync();
        var code = await forum.BegunAsync(asker, "1", kind: "Question");
        await Forum.AnsweredAsync(forum.Officer, code, "Like this.");
        using var refused = await forum.Officer.Browser.PostAsAsync($"/en/discussions/{code}/posts/2/accept", "/en/account/acting", new() { ["accept"] = "yes" });
        Assert.StartsWith("This is your own", await Forum.RefusalAsync(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultation_takes_posts_between_its_days_and_ends_with_a_summary()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        var today = host.Clock.GetUtcNow();
        var code = await OpenedAsync(forum, today.AddDays(1), today.AddDays(2));
        Assert.Contains("takes posts from", (await forum.ReadAsync($"/en/discussions/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        using var early = await known.Browser.PostAsAsync($"/en/discussions/{code}/answer", "/en/account/acting", new() { ["text"] = "Early." });
        Assert.StartsWith("This consultation opens on", await Forum.RefusalAsync(early), StringComparison.Ordinal);
        Assert.Equal("Early.", (await early.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
        await forum.TurnAsync(TimeSpan.FromDays(1), known);
        await Forum.AnsweredAsync(known, code, "In time.");
        using var soon = await SumUpAsync(forum, code, "Too soon.");
        Assert.StartsWith("A consultation is summed up after", await Forum.RefusalAsync(soon), StringComparison.Ordinal);
        Assert.Equal("Too soon.", (await soon.HtmlAsync()).QuerySelector("#text")!.TextContent.Trim());
        await forum.TurnAsync(TimeSpan.FromDays(2), known);
        using var late = await known.Browser.PostAsAsync($"/en/discussions/{code}/answer", "/en/account/acting", new() { ["text"] = "Late." });
        Assert.StartsWith("This consultation closed on", await Forum.RefusalAsync(late), StringComparison.Ordinal);
        using var summed = await SumUpAsync(forum, code, "We agreed on kiwis.");
        await summed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("We agreed on kiwis.", (await forum.ReadAsync($"/en/discussions/{code}")).TextOf("section[aria-labelledby=summary]"), StringComparison.Ordinal);
        await forum.WorkAsync();
        Assert.Contains("News.ConsultationSummed", await forum.ToldAsync(known, "discussions"));
        Assert.Equal(HttpStatusCode.NotFound, (await known.Browser.GetAsync(new Uri($"/en/discussions/{code}/summary", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("", "2027-01-01")]
    [InlineData("tomorrow", "2099-01-01")]
    [InlineData("2099-01-02", "2099-01-01")]
    [InlineData("2001-01-01", "2001-01-02")]
    public async Task The_days_of_a_consultation_make_sense_or_are_refused(string opens, string closes)
    {
        var forum = await Forum.OpenAsync(host);
        using var refused = await forum.Officer.Browser.PostFormAsync("/en/discussions/begin?at=8", new() { ["title"] = "T", ["text"] = "T", ["kind"] = "Consultation", ["language"] = "en", ["opens"] = opens, ["closes"] = closes });
        Assert.StartsWith("Give the first and the last day", await Forum.RefusalAsync(refused), StringComparison.Ordinal);
        Assert.Equal(closes, (await refused.HtmlAsync()).QuerySelector("#closes")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_moderators_open_consultations()
    {
        var forum = await Forum.OpenAsync(host);
        var known = await forum.KnownAsync();
        using var refused = await known.Browser.PostFormAsync("/en/discussions/begin?at=8", new() { ["title"] = "T", ["text"] = "T", ["kind"] = "Consultation", ["language"] = "en", ["opens"] = "2099-01-01", ["closes"] = "2099-01-02" }, "main form");
        Assert.Equal("Moderators alone open consultations.", await Forum.RefusalAsync(refused));
    }

    /// <summary>The clock of these tests is turned by days: officers sign in anew and show their second factor.</summary>
    private async Task<HttpResponseMessage> SumUpAsync(Forum forum, string code, string text)
    {
        await forum.SignInStronglyAsync(forum.Officer);
        return await forum.Officer.Browser.PostFormAsync($"/en/discussions/{code}/summary", new() { ["text"] = text });
    }

    private static async Task<string> OpenedAsync(Forum forum, DateTimeOffset opens, DateTimeOffset closes)
    {
        using var begun = await forum.Officer.Browser.PostFormAsync("/en/discussions/begin?at=8", new()
        {
            ["title"] = "What do we want?",
            ["text"] = "Tell us.",
            ["kind"] = "Consultation",
            ["language"] = "en",
            ["opens"] = $"{opens:yyyy-MM-dd}",
            ["closes"] = $"{closes:yyyy-MM-dd}",
        });
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        return begun.Headers.Location!.ToString().Split('/')[^1];
    }
}
