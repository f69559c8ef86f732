using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Events;

public sealed class SqliteRegistrationTests(SqlitePeople host) : RegistrationTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresRegistrationTests(PostgresPeople host) : RegistrationTests(host), IClassFixture<PostgresPeople>;

/// <summary>Registering for events, waiting for a place, and what the organiser sees.</summary>
public abstract class RegistrationTests(PeopleHost host)
{
    [Fact]
    public async Task Whoever_agrees_has_a_place_and_the_organiser_sees_name_and_organisation()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Meeting of sedges", 20);
        Assert.DoesNotContain("Register", (await host.GetHtmlAsync($"/en/practices/{code}")).TextOf("#when ~ .data-links"), StringComparison.Ordinal);
        await story.OpenAsync(code, 2, 20);
        Assert.StartsWith("Register", (await host.GetHtmlAsync($"/en/practices/{code}")).TextOf("#when ~ .data-links").Trim(), StringComparison.Ordinal);
        var person = await story.PersonAsync();
        var page = await person.Browser.GetHtmlAsync($"/en/practices/{code}/register");
        Assert.Matches(@"The organiser may see that I registered as: Person \d+ \(Organisation \d+\)", page.TextOf("main form"));
        Assert.Contains("2 of 2 places are free.", page.Body!.TextContent, StringComparison.Ordinal);
        await EventStory.RegisterAsync(person, code);
        Assert.Equal("You have a place.", (await person.Browser.GetHtmlAsync($"/en/practices/{code}/register")).TextOf(".notice"));
        Assert.Contains("You have a place at “Meeting of sedges”", await EventStory.ToldAsync(person), StringComparison.Ordinal);
        var seen = (await story.Organiser.Browser.GetHtmlAsync($"/en/practices/{code}/registration")).QuerySelector("main")!;
        Assert.Matches(@"Person \d+\s+Organisation \d+ · ", seen.TextContent);
        Assert.Contains("1 of 2 places is taken.", seen.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, seen.InnerHtml, StringComparison.Ordinal);
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == "event-registration" && a.SubjectKey == code).OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["EventRegistrationSet", "EventRegistered"], acts.Select(a => a.Name));
        Assert.All(acts, a => Assert.NotEqual(a.Before, a.After));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_sentence()
    {
        var story = await EventStory.BeginAsync(host);
        var (closed, late, open) = (await story.EventAsync("Closed", 9), await story.EventAsync("Late", 9), await story.EventAsync("Open", 9));
        await story.OpenAsync(closed, 2, 5, isOpen: false);
        await story.OpenAsync(late, 2, -1);
        await story.OpenAsync(open, 2, 9);
        var (person, without) = (await story.PersonAsync(), await story.EventAsync("Without", 9));
        await EventStory.RegisterAsync(person, open);
        foreach (var (code, consents, sentence) in new[]
        {
            (closed, true, "The organiser takes no registrations."), (without, true, "The organiser takes no registrations."), (late, true, "The last day for registration is over."),
            (open, true, "You are registered already."), (open, false, "Agree that the organiser sees your name"),
        })
        {
            using var refused = await EventStory.TryRegisterAsync(person, code, consents);
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        }

        Assert.Single(await story.StatesAsync(open));
        Assert.Empty(await story.StatesAsync(closed));
        using var nothing = await EventStory.TryRegisterAsync(person, "P-777777");
        await nothing.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_comes_when_all_is_taken_waits_and_moves_up()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Full house", 9);
        await story.OpenAsync(code, 1, 9);
        Member[] people = [await story.PersonAsync(), await story.PersonAsync(), await story.PersonAsync()];
        foreach (var person in people) await EventStory.RegisterAsync(person, code);
        Assert.Contains("at position 2", (await people[2].Browser.GetHtmlAsync($"/en/practices/{code}/register")).TextOf(".notice"), StringComparison.Ordinal);
        Assert.Contains("on the waiting list of “Full house”", await EventStory.ToldAsync(people[1]), StringComparison.Ordinal);
        await EventStory.WithdrawAsync(people[0], code);
        var states = await story.StatesAsync(code);
        Assert.Equal((RegistrantState.Confirmed, RegistrantState.Waiting), (states[people[1].Id], states[people[2].Id]));
        Assert.DoesNotContain(people[0].Id, states);
        Assert.Contains("A place got free: you have a place at “Full house”", await EventStory.ToldAsync(people[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("A place got free", await EventStory.ToldAsync(people[2]), StringComparison.Ordinal);
        await story.OpenAsync(code, 2, 9);
        Assert.All((await story.StatesAsync(code)).Values, s => Assert.Equal(RegistrantState.Confirmed, s));
        using var fewer = await story.TrySetAsync(code, "1", EventDays.Text(story.Today));
        await fewer.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("2 places are taken already. Give at least that many.", (await fewer.HtmlAsync()).TextOf(".govuk-error-summary li"));
        using var again = await EventStory.TryRegisterAsync(people[0], code);
        Assert.Equal(RegistrantState.Waiting, (await story.StatesAsync(code))[people[0].Id]);
    }

    [Fact]
    public async Task The_last_place_has_one_taker()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("One chair", 9);
        await story.OpenAsync(code, 1, 9);
        var people = new List<Member>();
        for (var i = 0; i < 6; i++) people.Add(await story.PersonAsync());
        var answers = await Task.WhenAll(people.Select(p => EventStory.TryRegisterAsync(p, code)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        var states = await story.StatesAsync(code);
        Assert.Equal((1, 5), (states.Values.Count(s => s == RegistrantState.Confirmed), states.Values.Count(s => s == RegistrantState.Waiting)));
    }

    [Fact]
    public async Task The_file_has_everybody_and_no_formula_and_leaves_an_act()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Listed", 9);
        await story.OpenAsync(code, 1, 9);
        var person = await story.PersonAsync();
        await host.WithAsync<AppDb, int>(db => db.Set<Person>().Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "=HYPERLINK(1)")));
        await EventStory.RegisterAsync(person, code);
        using var answer = await story.Organiser.Browser.GetAsync(new Uri($"/en/practices/{code}/registration.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("name,organisation,state,number,registered_at", lines[0]);
        Assert.Matches(@"^'=HYPERLINK\(1\),Organisation \d+,confirmed,1,", lines[1]);
        Assert.True(await host.WithAsync<AppDb, bool>(db => db.Set<ActEntry>().AnyAsync(a => a.Name == "RegistrantsDownloaded" && a.SubjectKey == code)));
    }

    [Fact]
    public async Task Only_the_organisation_that_contributed_it_looks_after_it()
    {
        var (story, other) = (await EventStory.BeginAsync(host), await EventStory.BeginAsync(host));
        var code = await story.EventAsync("Ours", 9);
        await story.OpenAsync(code, 1, 9);
        // Whoever corrects an event does not come to see who registered for it, and its organiser goes on.
        await other.PublishAsync("event", EventStory.Answers("Ours, corrected").With("starts", EventDays.Text(story.Today.AddDays(9))), code);
        await story.OpenAsync(code, 2, 9);
        foreach (var path in new[] { $"/en/practices/{code}/registration", $"/en/practices/{code}/registration.csv" })
        {
            using var foreign = await other.Organiser.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await foreign.MustBeAsync(HttpStatusCode.Forbidden);
        }

        using var forged = await other.Organiser.Browser.PostAsAsync($"/en/practices/{code}/registration", "/en/account/acting", new() { ["places"] = "9", ["lastDay"] = EventDays.Text(story.Today), ["row"] = "2" });
        await forged.MustBeAsync(HttpStatusCode.Forbidden);
        var own = await story.PublishAsync("event", EventStory.Answers("In my own name").With("starts", EventDays.Text(story.Today.AddDays(3))), inOwnName: true);
        using var nobody = await story.Organiser.Browser.GetAsync(new Uri($"/en/practices/{own}/registration", UriKind.Relative), TestContext.Current.CancellationToken);
        await nobody.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_second_of_two_organisers_is_told_and_loses_nothing()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Two hands", 9);
        await story.OpenAsync(code, 3, 9);
        using var refused = await story.Organiser.Browser.PostAsAsync($"/en/practices/{code}/registration", "/en/account/acting", new() { ["open"] = "yes", ["places"] = "7", ["lastDay"] = EventDays.Text(story.Today), ["row"] = "0" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith("Somebody else has changed this meanwhile.", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal("7", page.QuerySelector("input[name=places]")!.GetAttribute("value"));
        foreach (var (places, day, sentence) in new[] { ("many", "2026-03-15", "Give the number of places, from 1 to 10,000."), ("3", "soon", "Give the last day as 2026-03-15."), ("3", EventDays.Text(story.Today.AddDays(10)), "The last day for registration cannot come after the event.") })
        {
            using var wrong = await story.TrySetAsync(code, places, day);
            await wrong.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.Equal(sentence, (await wrong.HtmlAsync()).TextOf(".govuk-error-summary li"));
        }
    }

    [Fact]
    public async Task Everybody_with_a_place_is_told_the_day_before_and_only_once()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Soon there", 2);
        await story.OpenAsync(code, 1, 2);
        var (first, second) = (await story.PersonAsync(), await story.PersonAsync());
        await EventStory.RegisterAsync(first, code);
        await EventStory.RegisterAsync(second, code);
        await story.RunAsync("remind-registrants");
        Assert.Equal(0, await RemindersAsync(first));
        host.Clock.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 2; i++) await story.RunAsync("remind-registrants");
        Assert.Equal((1, 0), (await RemindersAsync(first), await RemindersAsync(second)));
        Assert.Contains(await host.SubjectsAsync(first.Email), s => s.StartsWith("Tomorrow: “Soon there” begins on ", StringComparison.Ordinal));
    }

    private Task<int> RemindersAsync(Member person) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == person.Id && n.SentenceKey == "EventNews.Soon"));

    [Fact]
    public async Task Registrations_are_erased_a_year_after_the_event()
    {
        var story = await EventStory.BeginAsync(host);
        var (code, later) = (await story.EventAsync("Long ago", 1, length: 3), await story.EventAsync("Later", 30));
        var person = await story.PersonAsync();
        foreach (var one in new[] { code, later })
        {
            await story.OpenAsync(one, 1, 1);
            await EventStory.RegisterAsync(person, one);
        }

        host.Clock.Advance(TimeSpan.FromDays(4 + 365));
        await story.RunAsync("forget-registrations");
        Assert.Single(await story.StatesAsync(code));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await story.RunAsync("forget-registrations");
        Assert.Empty(await story.StatesAsync(code));
        Assert.Single(await story.StatesAsync(later));
    }

    [Fact]
    public async Task One_takes_ones_registrations_away_and_erased_leaves_the_place_to_the_next()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Left behind", 9);
        await story.OpenAsync(code, 1, 9);
        var (first, second) = (await story.PersonAsync(), await story.PersonAsync());
        await EventStory.RegisterAsync(first, code);
        await EventStory.RegisterAsync(second, code);
        using var file = await first.Browser.PostFormAsync("/en/account/data", []);
        Assert.Contains(code, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var erased = await first.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" });
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(new() { [second.Id] = RegistrantState.Confirmed }, await story.StatesAsync(code));
        Assert.Contains("A place got free", await EventStory.ToldAsync(second), StringComparison.Ordinal);
    }
}
