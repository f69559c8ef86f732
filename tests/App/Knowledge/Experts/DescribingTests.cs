using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Experts;

public sealed class SqliteDescribingTests(SqlitePeople host) : DescribingTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresDescribingTests(PostgresPeople host) : DescribingTests(host), IClassFixture<PostgresPeople>;

/// <summary>Describing oneself as an expert, being vetted, changing, withdrawing.</summary>
public abstract class DescribingTests(PeopleHost host)
{
    [Fact]
    public async Task What_is_needed_is_asked_before_anything_is_handed_in()
    {
        var story = await ExpertStory.BeginAsync(host);
        var person = await story.PersonAsync();
        var code = await story.StartAsync(person);
        using var refused = await person.Browser.PostFormAsync("/en/account/expert/check", []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var missing = (await refused.HtmlAsync()).TextsOf("#missing ~ ul li");
        Assert.Contains("“Skills” is missing.", missing);
        Assert.DoesNotContain("“Name” is missing.", missing);
        // A draft is nobody's but its person's.
        await story.MustBeGoneAsync($"/en/administration/experts/{code}", story.Officer.Browser);
        await story.MustBeGoneAsync($"/en/experts/{code}", story.Officer.Browser);
    }

    [Theory]
    [InlineData("where", "countries", "Atlantis", "“Atlantis” in “Countries worked in” cannot be understood")]
    [InlineData("availability", "availableFrom", "spring", "“spring” in “Free from” cannot be understood")]
    [InlineData("languages", "languages", "xx", "cannot be understood")]
    [InlineData("about", "nameConsent", "Nobody", "in “Who may see “Name”?” cannot be understood")]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_kept(string step, string field, string typed, string sentence)
    {
        var story = await ExpertStory.BeginAsync(host);
        var person = await story.PersonAsync();
        await story.StartAsync(person);
        using var refused = await ExpertStory.SendAsync(person, step, [new(field, typed)]);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Contains(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        if (field is "countries" or "availableFrom") Assert.Contains(typed, page.QuerySelector("main form")!.ToHtmlText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_refused_and_kept_and_markup_stays_text()
    {
        var story = await ExpertStory.BeginAsync(host);
        var person = await story.PersonAsync();
        await story.StartAsync(person);
        var text = new string('a', 100_000);
        using var refused = await ExpertStory.SendAsync(person, "biography", [new("biography", text)]);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(text, (await refused.HtmlAsync()).QuerySelector("#biography")!.TextContent.Trim());
        await ExpertStory.SaveAsync(person, "biography", new KeyValuePair<string, string>("biography", "A\u202Ebc <script>alert(1)</script>"));
        var page = await person.Browser.GetHtmlAsync("/en/account/expert/check");
        Assert.Contains("Abc <script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Saved_in_two_windows_at_once_the_second_is_told_and_loses_nothing()
    {
        var story = await ExpertStory.BeginAsync(host);
        var person = await story.PersonAsync();
        await story.StartAsync(person);
        const string path = "/en/account/expert/questions/biography";
        var opened = await person.Browser.GetHtmlAsync(path);
        await ExpertStory.SaveAsync(person, "biography", new KeyValuePair<string, string>("biography", "First words."));
        using var told = await ExpertStory.SendAsync(person, opened, path, [new("biography", "Second words.")]);
        await told.MustBeAsync(HttpStatusCode.Conflict);
        var page = await told.HtmlAsync();
        Assert.Contains("First words.", page.TextOf("#theirs ~ dl"), StringComparison.Ordinal);
        Assert.Contains("Second words.", page.QuerySelector("#biography")!.TextContent, StringComparison.Ordinal);
        using var saved = await ExpertStory.SendAsync(person, page, path, [new("biography", "Both.")]);
        await saved.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_secretariat_lists_declines_with_reasons_and_leaves_traces_of_reading()
    {
        var story = await ExpertStory.BeginAsync(host);
        var person = await story.PersonAsync();
        var code = await story.SubmittedAsync(person, "quaking", "Secretariat");
        Assert.Contains(code, (await story.Officer.Browser.GetHtmlAsync("/en/administration/experts")).TextOf("#state-Submitted ~ ul"), StringComparison.Ordinal);
        Assert.DoesNotContain("quaking", (await story.Officer.Browser.GetHtmlAsync("/en/administration/experts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Name quaking", (await story.Officer.Browser.GetHtmlAsync($"/en/administration/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
        using var without = await story.TryDecideAsync(code, ExpertMove.Decline, " ");
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        await story.DecideAsync(code, ExpertMove.Decline, "Tell more.");
        Assert.Contains("Tell more.", (await person.Browser.GetHtmlAsync("/en/account/expert")).TextOf(".notice"), StringComparison.Ordinal);
        await ExpertStory.SaveAsync(person, "biography", new KeyValuePair<string, string>("biography", "More."));
        await ExpertStory.SubmitAsync(person);
        await story.DecideAsync(code, ExpertMove.List);
        Assert.Contains("You are listed as expert", (await person.Browser.GetHtmlAsync("/en/notifications")).Body!.TextContent, StringComparison.Ordinal);
        var acts = await story.ActsAsync("expert", code);
        Assert.Equal(["ExpertStarted", "ExpertEdited", "ExpertSubmitted", "ExpertRead", "ExpertDeclined", "ExpertListed"], acts.Select(a => a.Name).Distinct());
        Assert.Single(acts, a => a.Name == "ExpertRead" && a.Person == story.Officer.Id);
        Assert.All(acts.Where(a => a.Name is "ExpertEdited" or "ExpertListed"), a => Assert.NotEqual(a.Before, a.After));
        Assert.DoesNotContain(acts, a => a.Evidence.Contains("quaking", StringComparison.Ordinal));
        Assert.Contains(acts, a => a.Evidence.Contains("\"name\":\"Secretariat\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_decides_on_themself_nor_on_what_they_have_not_read()
    {
        var story = await ExpertStory.BeginAsync(host);
        var code = await story.SubmittedAsync(story.Officer, "selfheal");
        using var own = await story.TryDecideAsync(code, ExpertMove.List);
        await own.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("Nobody decides on themself", (await own.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        var other = await ExpertStory.BeginAsync(host);
        var row = (await story.FindAsync(story.Officer)).Row;
        await ExpertStory.SaveAsync(story.Officer, "biography", new KeyValuePair<string, string>("biography", "Changed."));
        await ExpertStory.SubmitAsync(story.Officer);
        using var unseen = await other.Officer.Browser.PostFormAsync($"/en/administration/experts/{code}/decide?row={row}", new() { ["move"] = "List" });
        await unseen.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("It was changed meanwhile", (await unseen.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_listed_one_judged_changes_wait_and_all_else_counts_at_once()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (person, code) = await story.ListedAsync("mossrose");
        await ExpertStory.SaveAsync(person, "where", [new("countries", "PE"), new("countriesConsent", "Public")]);
        Assert.Contains("Peru", (await host.GetHtmlAsync($"/en/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("looks at these answers again", (await person.Browser.GetHtmlAsync("/en/account/expert/questions/skills")).TextOf(".notice"), StringComparison.Ordinal);
        await ExpertStory.SaveAsync(person, "skills", [new("skills", "Ropework"), new("skillsConsent", "Public")]);
        var shown = (await host.GetHtmlAsync($"/en/experts/{code}")).Body!.TextContent;
        Assert.Contains("Permits by mossrose", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ropework", shown, StringComparison.Ordinal);
        Assert.Contains("what was listed before stays visible", (await person.Browser.GetHtmlAsync("/en/account/expert")).TextOf(".lead"), StringComparison.Ordinal);
        await ExpertStory.SubmitAsync(person);
        Assert.Contains("Permits by mossrose", (await story.Officer.Browser.GetHtmlAsync($"/en/administration/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
        await story.DecideAsync(code, ExpertMove.List);
        Assert.Contains("Ropework", (await host.GetHtmlAsync($"/en/experts/{code}")).Body!.TextContent, StringComparison.Ordinal);
        // What is listed cannot be emptied of what is needed.
        using var emptied = await ExpertStory.SendAsync(person, "objectives", [new("objectivesConsent", "Public")]);
        await emptied.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Withdrawn_vanishes_from_every_page_and_the_api_at_once_and_is_erased_in_time()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (person, code) = await story.ListedAsync("thrift");
        foreach (var path in new[] { "/en/experts?q=thrift", "/api/v1/experts?q=thrift" }) Assert.Contains(code, await story.TextAsync(path), StringComparison.Ordinal);
        using var withdrawn = await person.Browser.PostFormAsync("/en/account/expert/withdraw", []);
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        // No change feed, no waiting: the next answer knows.
        foreach (var path in new[] { "/en/experts?q=thrift", "/api/v1/experts?q=thrift", "/api/v1/experts", "/en/search?q=thrift" }) Assert.DoesNotContain(code, await story.TextAsync(path), StringComparison.Ordinal);
        foreach (var path in new[] { $"/en/experts/{code}", $"/api/v1/experts/{code}" }) await story.MustBeGoneAsync(path);
        foreach (var path in new[] { $"/en/experts/{code}", $"/en/administration/experts/{code}" }) await story.MustBeGoneAsync(path, story.Officer.Browser);
        var kept = await story.FindAsync(person);
        Assert.Contains("thrift", kept.Answers, StringComparison.Ordinal);
        Assert.Equal((null, "", ""), (kept.Listed, kept.PublicWords, kept.NetworkWords));
        Assert.Empty(kept.Facets);
        await RunAsync();
        Assert.Contains("thrift", (await story.FindAsync(person)).Answers, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync();
        Assert.Equal(Expert.Nothing, (await story.FindAsync(person)).Answers);
    }

    [Fact]
    public async Task Withdrawn_can_be_erased_at_once_or_taken_up_again_under_the_same_code()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (person, code) = await story.ListedAsync("campion");
        using var withdrawn = await person.Browser.PostFormAsync("/en/account/expert/withdraw", []);
        Assert.Contains("Take it up again", (await person.Browser.GetHtmlAsync("/en/account/expert")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(code, await story.StartAsync(person));
        Assert.Equal(ExpertState.Draft, (await story.FindAsync(person)).State);
        using var erased = await person.Browser.PostFormAsync("/en/account/expert/withdraw", new() { ["erase"] = "yes" });
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(Expert.Nothing, (await story.FindAsync(person)).Answers);
        Assert.Contains("The text was erased.", (await person.Browser.GetHtmlAsync("/en/account/expert")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_off_by_the_secretariat_is_found_no_more()
    {
        var story = await ExpertStory.BeginAsync(host);
        var (person, code) = await story.ListedAsync("fleabane");
        await story.DecideAsync(code, ExpertMove.TakeOff, "It advertises.");
        await story.MustBeGoneAsync($"/en/experts/{code}");
        Assert.Contains("It advertises.", (await person.Browser.GetHtmlAsync("/en/account/expert")).TextOf(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listed_expert_reviews_what_they_know()
    {
        var contributions = await Story.BeginAsync(host);
        var story = await ExpertStory.BeginAsync(host);
        var reviewer = await story.PersonAsync(Role.PeerReviewer);
        await story.DecideAsync(await story.SubmittedAsync(reviewer, "burnet", "Secretariat"), ExpertMove.List);
        var code = await contributions.SubmittedAsync("burnetpost");
        await contributions.MoveAsync(code, Marrakech.Knowledge.Domain.Contributions.ContributionMove.TakeIntoReview);
        var panel = await contributions.Officer.Browser.GetHtmlAsync($"/en/administration/contributions/{code}/panel");
        Assert.Contains(reviewer.Id.ToString(), panel.QuerySelectorAll("input[name=reviewers][checked]").Select(i => i.GetAttribute("value")));
    }

    private async Task RunAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<IJob>("forget-experts").RunAsync(null!, TestContext.Current.CancellationToken);
    }
}
