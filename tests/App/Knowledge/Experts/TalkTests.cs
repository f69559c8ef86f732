using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Mail;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Experts;

public sealed class SqliteTalkTests(SqlitePeople host) : TalkTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresTalkTests(PostgresPeople host) : TalkTests(host), IClassFixture<PostgresPeople>;

/// <summary>Writing to experts through the hub.</summary>
public abstract class TalkTests(PeopleHost host)
{
    [Fact]
    public async Task Two_people_write_each_other_and_neither_sees_an_address()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("sorrel", "Network");
        var asker = story.Colleague;
        var talk = await ExpertStory.AskAsync(asker, code, "How do permits work?\n\n<b>Please</b>");
        var told = (await expert.Browser.GetHtmlAsync("/en/notifications")).QuerySelector("main")!;
        Assert.Matches(@"Person \d+ \(Organisation \d+\) wrote to you as an expert\.", told.TextContent);
        Assert.Contains(told.QuerySelectorAll("a"), a => a.GetAttribute("href") == talk);
        var mail = await host.WithAsync<AppDb, Message>(db => db.Set<Message>().AsNoTracking().Where(m => m.Address == expert.Email && m.Topic == "expert-messages").SingleAsync());
        Assert.DoesNotContain("permits", mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(asker.Email, mail.Text + mail.Html + mail.Subject, StringComparison.Ordinal);
        var seen = await expert.Browser.GetHtmlAsync(talk);
        Assert.Contains("How do permits work?", seen.TextOf(".story"), StringComparison.Ordinal);
        Assert.Contains("<b>Please</b>", seen.TextOf(".story"), StringComparison.Ordinal);
        using var answered = await expert.Browser.PostFormAsync(talk, new() { ["text"] = "They take a day." });
        await answered.MustBeAsync(HttpStatusCode.Redirect);
        var read = await asker.Browser.GetHtmlAsync(talk);
        Assert.Contains("They take a day.", read.TextOf(".story"), StringComparison.Ordinal);
        Assert.Equal("Conversation with Name sorrel", read.TextOf("h1"));
        foreach (var (page, other) in new[] { (seen, asker), (read, expert) }) Assert.DoesNotContain(other.Email, page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains($"Expert {code} answered you.", (await asker.Browser.GetHtmlAsync("/en/notifications")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(talk, (await asker.Browser.GetHtmlAsync("/en/messages")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var acts = await story.ActsAsync("expert-talk", talk.Split('/')[^1]);
        Assert.Equal(["ExpertAsked", "ExpertMessageSent"], acts.Select(a => a.Name));
        Assert.DoesNotContain(acts, a => a.Evidence.Contains("permits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task To_everybody_else_a_conversation_is_not_there()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (_, code) = await story.ListedAsync("bistort");
        var talk = await ExpertStory.AskAsync(story.Colleague, code, "A question.");
        var id = talk.Split('/')[^1];
        foreach (var other in new[] { story.Officer, await story.PersonAsync() })
        {
            await story.MustBeGoneAsync(talk, other.Browser);
            using var forged = await other.Browser.PostAsAsync(talk, "/en/account/acting", new() { ["text"] = "I am in." });
            await forged.MustBeAsync(HttpStatusCode.NotFound);
        }

        await story.MustBeGoneAsync($"/en/administration/experts/reports/{id}", story.Officer.Browser);
    }

    [Fact]
    public async Task What_is_empty_too_long_or_to_oneself_is_refused_and_kept()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("hawkbit");
        var text = new string('a', TalkRules.TextLength + 1);
        foreach (var (person, typed, sentence) in new[] { (story.Colleague, " ", "Write something first."), (story.Colleague, text, "Say it in at most 4,000 characters."), (expert, "Hello me", "This is you.") })
        {
            using var refused = await person.Browser.PostFormAsync($"/en/experts/{code}/write", new() { ["text"] = typed });
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
            var page = await refused.HtmlAsync();
            Assert.StartsWith(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
            Assert.Equal(typed.Trim(), page.QuerySelector("#text")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task An_expert_who_switched_messages_off_gets_none()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("cudweed");
        var talk = await ExpertStory.AskAsync(story.Colleague, code, "A question.");
        await ExpertStory.SaveAsync(expert, "contact", [new("contact", "off"), new("reviewsConsent", "Secretariat")]);
        Assert.Empty((await story.Colleague.Browser.GetHtmlAsync($"/en/experts/{code}")).QuerySelectorAll("main a[href$='/write']"));
        using var refused = await story.Colleague.Browser.PostFormAsync($"/en/experts/{code}/write", new() { ["text"] = "Hello" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        // Nor by the way of a conversation that is open; the expert may still answer.
        using var going = await story.Colleague.Browser.PostFormAsync(talk, new() { ["text"] = "And another." });
        await going.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This expert takes no messages.", (await going.HtmlAsync()).TextOf(".govuk-error-summary li"));
        using var answered = await expert.Browser.PostFormAsync(talk, new() { ["text"] = "An answer." });
        await answered.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_writes_to_everybody_within_a_day()
    {
        var story = await ExpertStory.BeginAsync(host);
        var codes = new List<string>();
        for (var i = 0; i <= TalkRules.NewInADay; i++) codes.Add((await story.ListedAsync("speedwell")).Code);
        foreach (var code in codes[..^1]) await ExpertStory.AskAsync(story.Colleague, code, "A question.");
        using var refused = await story.Colleague.Browser.PostFormAsync($"/en/experts/{codes[^1]}/write", new() { ["text"] = "One more." });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("You have written a lot", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        // In a conversation that is open they may go on.
        await ExpertStory.AskAsync(story.Colleague, codes[0], "And this.");
        host.Clock.Advance(TimeSpan.FromHours(25));
        await story.Colleague.SignInAsync();
        await ExpertStory.AskAsync(story.Colleague, codes[^1], "One more.");
    }

    [Fact]
    public async Task Closed_by_the_expert_is_for_good_and_by_the_asker_for_now()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("loosestrife");
        var talk = await ExpertStory.AskAsync(story.Colleague, code, "A question.");
        await CloseAsync(story.Colleague, talk);
        Assert.Equal(talk, await ExpertStory.AskAsync(story.Colleague, code, "Again."));
        await CloseAsync(expert, talk);
        using var late = await story.Colleague.Browser.PostAsAsync(talk, "/en/account/acting", new() { ["text"] = "But" });
        await late.MustBeAsync(HttpStatusCode.BadRequest);
        using var anew = await story.Colleague.Browser.PostFormAsync($"/en/experts/{code}/write", new() { ["text"] = "But" });
        await anew.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This conversation is closed.", (await anew.HtmlAsync()).TextOf(".govuk-error-summary li"));
    }

    [Fact]
    public async Task A_report_closes_it_and_the_secretariat_reads_and_settles_it()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("dodder");
        var talk = await ExpertStory.AskAsync(story.Colleague, code, "Buy my watches.");
        var id = talk.Split('/')[^1];
        using var without = await expert.Browser.PostAsAsync(talk, talk, new() { ["act"] = "report", ["reason"] = " " });
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        using var reported = await expert.Browser.PostAsAsync(talk, talk, new() { ["act"] = "report", ["reason"] = "It sells watches." });
        await reported.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("was reported and is closed", (await story.Colleague.Browser.GetHtmlAsync(talk)).TextOf(".notice"), StringComparison.Ordinal);
        var path = $"/en/administration/experts/reports/{id}";
        Assert.Contains(path, (await story.Officer.Browser.GetHtmlAsync("/en/administration/experts")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var read = await story.Officer.Browser.GetHtmlAsync(path);
        foreach (var words in new[] { "Buy my watches.", "It sells watches." }) Assert.Contains(words, read.Body!.TextContent, StringComparison.Ordinal);
        using var settled = await story.Officer.Browser.PostFormAsync(path, new() { ["reason"] = "Warned." });
        await settled.MustBeAsync(HttpStatusCode.Redirect);
        await story.MustBeGoneAsync(path, story.Officer.Browser);
        Assert.Equal(["ExpertAsked", "ExpertTalkReported", "ExpertTalkRead", "ExpertTalkRead", "ExpertReportSettled"], (await story.ActsAsync("expert-talk", id)).Select(a => a.Name));
    }

    [Fact]
    public async Task Withdrawing_ends_conversations_and_shows_no_name_in_them()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("bedstraw");
        var talk = await ExpertStory.AskAsync(story.Colleague, code, "A question.");
        Assert.Contains("Name bedstraw", (await story.Colleague.Browser.GetHtmlAsync(talk)).Body!.TextContent, StringComparison.Ordinal);
        using var withdrawn = await expert.Browser.PostFormAsync("/en/account/expert/withdraw", []);
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        var page = await story.Colleague.Browser.GetHtmlAsync(talk);
        Assert.DoesNotContain("bedstraw", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the conversation is over", page.TextOf(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ended_conversations_are_erased_in_time_and_reported_ones_wait()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("tormentil");
        var ended = await ExpertStory.AskAsync(story.Colleague, code, "A question.");
        await CloseAsync(expert, ended);
        var other = await story.PersonAsync();
        var reported = await ExpertStory.AskAsync(other, code, "Another.");
        using var told = await expert.Browser.PostAsAsync(reported, reported, new() { ["act"] = "report", ["reason"] = "Bad." });
        host.Clock.Advance(TimeSpan.FromDays(366));
        await using (var scope = host.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredKeyedService<IJob>("forget-experts").RunAsync(null!, TestContext.Current.CancellationToken);
        var left = await host.WithAsync<AppDb, List<Guid>>(db => db.Set<ExpertTalk>().Where(t => t.ExpertCode == code).Select(t => t.Id).ToListAsync());
        Assert.Equal([reported.Split('/')[^1]], left.Select(l => l.ToString()));
    }

    [Fact]
    public async Task Each_takes_their_own_away_and_erased_leaves_nothing_of_them()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (expert, code) = await story.ListedAsync("zqexpert");
        var asker = await story.PersonAsync(Role.FocalPoint);
        var talk = await ExpertStory.AskAsync(asker, code, "zqasked this.");
        using var answered = await expert.Browser.PostFormAsync(talk, new() { ["text"] = "zqanswered that." });
        foreach (var (person, own, others) in new[] { (expert, "zqanswered", "zqasked"), (asker, "zqasked", "zqanswered") })
        {
            using var file = await person.Browser.PostFormAsync("/en/account/data", []);
            var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(own, text, StringComparison.Ordinal);
            Assert.DoesNotContain(others, text, StringComparison.Ordinal);
        }

        await EraseAsync(asker);
        // Nothing the expert was told names the asker any more.
        Assert.DoesNotContain("wrote to you", (await expert.Browser.GetHtmlAsync("/en/notifications")).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await host.WithAsync<AppDb, bool>(db => db.Set<Message>().AnyAsync(m => m.Address == expert.Email && m.Topic == "expert-messages")));
        var page = await expert.Browser.GetHtmlAsync(talk);
        Assert.DoesNotContain("zqasked", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("zqanswered", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Somebody who has left", page.TextOf("h1"), StringComparison.Ordinal);
        await EraseAsync(expert);
        await story.MustBeGoneAsync($"/en/experts/{code}");
        Assert.False(await host.WithAsync<AppDb, bool>(db => db.Set<Expert>().AnyAsync(e => e.Person == expert.Id)));
        Assert.False(await host.WithAsync<AppDb, bool>(db => db.Set<ExpertTalk>().Where(t => t.ExpertCode == code).SelectMany(t => t.Messages).AnyAsync()));
    }

    private static async Task CloseAsync(Member person, string talk)
    {
        using var closed = await person.Browser.PostFormAsync(talk, new() { ["act"] = "close" }, "main .aside form[method=post]:has(input[value=close])");
        await closed.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task EraseAsync(Member person)
    {
        using var erased = await person.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" });
        await erased.MustBeAsync(HttpStatusCode.Redirect);
    }
}
