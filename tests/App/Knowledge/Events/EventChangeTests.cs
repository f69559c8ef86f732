using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Events;

public sealed class SqliteEventChangeTests(SqlitePeople host) : EventChangeTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresEventChangeTests(PostgresPeople host) : EventChangeTests(host), IClassFixture<PostgresPeople>;

/// <summary>Events that are moved or withdrawn after people registered, and everybody's own list.</summary>
public abstract class EventChangeTests(PeopleHost host)
{
    [Fact]
    public async Task Whoever_registered_is_told_once_of_other_days_and_another_place()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Fair of rushes", 20);
        await story.OpenAsync(code, 1, 20);
        Member[] people = [await story.PersonAsync(), await story.PersonAsync()];
        foreach (var person in people) await EventStory.RegisterAsync(person, code);
        var (was, now) = (EventDays.Text(story.Today.AddDays(20)), EventDays.Text(story.Today.AddDays(30)));
        var same = EventStory.Answers("Fair of rushes").With("starts", was).With("ends", was).With("venue", "Hall of reeds");
        await story.PublishAsync(ItemKind.Event, same.With("description", "It has music."), code);
        Assert.DoesNotContain("was moved", await EventStory.ToldAsync(people[0]), StringComparison.Ordinal);
        await story.PublishAsync(ItemKind.Event, same.With("venue", "The tent"), code);
        await story.PublishAsync(ItemKind.Event, same.With("venue", "The tent").With("starts", now).With("ends", now), code);
        foreach (var person in people)
        {
            var told = await EventStory.ToldAsync(person);
            Assert.Contains("“Fair of rushes” takes place elsewhere: not Hall of reeds but The tent.", told, StringComparison.Ordinal);
            Assert.Contains($"“Fair of rushes” was moved: not {was} but {now}.", told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true, "was withdrawn. Its page says why.")]
    [InlineData(false, "was archived and is listed no more. Its page says why.")]
    public async Task Whoever_registered_is_told_that_it_was_withdrawn_or_archived(bool isWithdrawn, string why)
    {
        var (story, events) = (await Story.BeginAsync(host), await EventStory.BeginAsync(host));
        var (contribution, code) = await PublishedAsync(story, EventDays.Text(events.Today.AddDays(12)));
        using var opened = await story.Writer.Browser.PostFormAsync($"/en/practices/{code}/registration", new() { ["open"] = "yes", ["places"] = "5", ["lastDay"] = EventDays.Text(events.Today.AddDays(9)) });
        await opened.MustBeAsync(HttpStatusCode.Redirect);
        var person = await events.PersonAsync();
        await EventStory.RegisterAsync(person, code);
        if (isWithdrawn)
        {
            using var withdrawn = await story.Writer.Browser.PostFormAsync($"/en/contributions/{contribution}/withdraw", new() { ["reason"] = "The hall burned down." });
            await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        }
        else
        {
            await story.MoveAsync(contribution, ContributionMove.Archive, "The hall burned down.");
        }

        var told = await EventStory.ToldAsync(person);
        Assert.Contains("“Meeting of papyrus”, which was to begin on", told, StringComparison.Ordinal);
        Assert.Contains(why, told, StringComparison.Ordinal);
        var listed = (await person.Browser.GetHtmlAsync("/en/account/registrations")).TextOf("main");
        Assert.Contains("This is listed no more.", listed, StringComparison.Ordinal);
        Assert.Contains(code, listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_has_a_list_of_their_own_and_withdraws_from_it()
    {
        var story = await EventStory.BeginAsync(host);
        var (first, second, strange) = (await story.EventAsync("Second in time", 9), await story.EventAsync("First in time", 5), await story.EventAsync("Of others", 5));
        foreach (var code in new[] { first, second, strange }) await story.OpenAsync(code, 1, 5);
        var (person, next) = (await story.PersonAsync(), await story.PersonAsync());
        Assert.Contains("You have registered for nothing.", (await person.Browser.GetHtmlAsync("/en/account/registrations")).TextOf("main"), StringComparison.Ordinal);
        foreach (var code in new[] { first, second }) await EventStory.RegisterAsync(person, code);
        await EventStory.RegisterAsync(next, first);
        var page = await person.Browser.GetHtmlAsync("/en/account/registrations");
        Assert.Equal(["First in time", "Second in time"], page.QuerySelectorAll("main h2 a").Select(a => a.TextContent.Trim()));
        Assert.Contains("Hall of reeds", page.TextOf("main"), StringComparison.Ordinal);
        Assert.NotNull((await person.Browser.GetHtmlAsync("/en/account")).QuerySelector("main a[href='/en/account/registrations']"));
        using var gone = await person.Browser.PostAsAsync("/en/account/registrations", "/en/account/acting", new() { ["event"] = first });
        await gone.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(["First in time"], (await person.Browser.GetHtmlAsync("/en/account/registrations")).QuerySelectorAll("main h2 a").Select(a => a.TextContent.Trim()));
        Assert.Equal(RegistrantState.Confirmed, (await story.StatesAsync(first))[next.Id]);
        using var refused = await person.Browser.PostAsAsync("/en/account/registrations", "/en/account/acting", new() { ["event"] = strange });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains("You are not registered.", (await refused.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    private static async Task<(string Contribution, string Item)> PublishedAsync(Story story, string day)
    {
        var code = await story.StartAsync("event");
        await story.FillAsync(code, new()
        {
            ["about"] = new() { ["title"] = "Meeting of papyrus", ["summary"] = "About papyrus.", ["language"] = "en" },
            ["description"] = new() { ["description"] = "What it is." },
            ["where"] = new() { ["level"] = "national" },
            ["objectives"] = new() { ["objective"] = "5" },
            ["venue"] = new() { ["venue"] = "Hall of papyrus" },
            ["when"] = new() { ["starts"] = day, ["ends"] = day },
        });
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        return (code, (await story.FindAsync(code)).ItemCode!);
    }
}
