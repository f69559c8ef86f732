using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqlitePublishingTests(SqlitePeople host) : PublishingTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresPublishingTests(PostgresPeople host) : PublishingTests(host), IClassFixture<PostgresPeople>;

/// <summary>From a draft to a published item that is found everywhere, to its next version and to its tombstone.</summary>
public abstract class PublishingTests(PeopleHost host)
{
    [Fact]
    public async Task A_draft_becomes_an_item_found_by_search_api_feed_and_map()
    {
        var story = await Story.BeginAsync(host);
        var (code, item) = await story.PublishedAsync("quillwort");
        var page = await host.GetHtmlAsync($"/en/practices/{item}");
        Assert.Equal("Work permits at the quillwort border post", page.TextOf("h1"));
        var words = page.Body!.TextContent;
        foreach (var told in new[] { "Kenya", "Uganda", "Busia", "12,500", "Labour Office of quillwort", "Workers show one paper", "3 reviewers judged it" }) Assert.Contains(told, words, StringComparison.Ordinal);
        Assert.DoesNotContain("quillwort@example.org", words, StringComparison.Ordinal);
        // A word that stands in the results alone is found too.
        Assert.Contains(item, await host.Client.GetStringAsync(new Uri("/en/search?q=quillwortometer", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(item, await host.Client.GetStringAsync(new Uri("/en/practices?q=quillwort&objective=5&country=UG", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var record = await host.Client.GetJsonAsync($"/api/v1/practices/{item}");
        Assert.Equal(5, record.GetProperty("objective").GetInt32());
        Assert.Contains(item, await host.Client.GetStringAsync(new Uri("/en/practices/feed.atom?q=quillwort", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var story2 = await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}");
        Assert.Contains("The words about Relevance say so.", story2.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Person", story2.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_move_is_an_act_with_before_and_after()
    {
        var story = await Story.BeginAsync(host);
        var (code, _) = await story.PublishedAsync("sedgewren");
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == "contribution" && a.SubjectKey == code).OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(
            ["ContributionStarted", "ContributionEdited", "ContributionSubmitted", "ContributionTaken", "ReviewersAsked", "ReviewAccepted", "ContributionReviewed", "ContributionPublished"],
            acts.Select(a => a.Name).Distinct());
        Assert.All(acts.Where(a => a.Name is "ContributionSubmitted" or "ContributionPublished"), a => Assert.NotEqual(a.Before, a.After));
        Assert.DoesNotContain(acts, a => a.Evidence.Contains("sedgewren", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_by_others_becomes_a_version_with_its_difference()
    {
        var story = await Story.BeginAsync(host);
        var (_, item) = await story.PublishedAsync("larkspur");
        var other = await Story.BeginAsync(host);
        using var proposed = await other.Writer.Browser.PostFormAsync($"/en/practices/{item}/propose", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        await other.FillAsync(change, new() { ["reach"] = new() { ["reached"] = "20000" }, ["description"] = new() { ["description"] = "The desk joins labour office and border police.\n\nWorkers show one card instead of five." } });
        await other.SubmitAsync(change);
        await story.ReviewedAsync(change);
        await story.MoveAsync(change, ContributionMove.Publish);
        var second = await host.GetHtmlAsync($"/en/practices/{item}/contributed/2");
        Assert.Equal("12,500", second.TextOf("#difference ~ dl dd > p del"));
        Assert.Equal("20,000", second.TextOf("#difference ~ dl dd > p ins"));
        Assert.Contains("paper", second.TextsOf(".wording del"));
        Assert.Contains("12,500", (await host.GetHtmlAsync($"/en/practices/{item}/contributed/1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("20,000", (await host.GetHtmlAsync($"/en/practices/{item}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_was_overtaken_is_refused()
    {
        var story = await Story.BeginAsync(host);
        var (_, item) = await story.PublishedAsync("bittercress");
        var (first, second) = (await ChangeAsync(story, item, "100"), await ChangeAsync(await Story.BeginAsync(host), item, "200"));
        foreach (var change in new[] { first, second }) await story.ReviewedAsync(change);
        await story.MoveAsync(first, ContributionMove.Publish);
        using var refused = await story.DecideAsync(second, ContributionMove.Publish);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("The item was changed or archived meanwhile", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_what_was_archived_meanwhile_is_neither_submitted_nor_published()
    {
        var (story, other) = (await Story.BeginAsync(host), await Story.BeginAsync(host));
        var (code, item) = await story.PublishedAsync("pennywort");
        var reviewed = await ChangeAsync(story, item, "100");
        await story.ReviewedAsync(reviewed);
        using var proposed = await other.Writer.Browser.PostFormAsync($"/en/practices/{item}/propose", []);
        var draft = proposed.Headers.Location!.ToString().Split('/')[^1];
        await story.MoveAsync(code, ContributionMove.Archive, "The desk was closed.");
        using var submitted = await other.Writer.Browser.PostFormAsync($"/en/contributions/{draft}/check", []);
        await submitted.MustBeAsync(HttpStatusCode.BadRequest);
        using var published = await story.DecideAsync(reviewed, ContributionMove.Publish);
        await published.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal((ContributionState.Draft, ContributionState.InReview), ((await story.FindAsync(draft)).State, (await story.FindAsync(reviewed)).State));
    }

    [Fact]
    public async Task A_change_to_a_starter_practice_begins_with_what_is_known()
    {
        var story = await Story.BeginAsync(host);
        using var proposed = await story.Writer.Browser.PostFormAsync("/en/practices/P-000003/propose", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        var title = (await host.GetHtmlAsync("/en/practices/P-000003")).TextOf("h1");
        var about = await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{change}/questions/about");
        Assert.Equal(title, about.QuerySelector("#title")!.GetAttribute("value"));
        using var again = await story.Writer.Browser.PostFormAsync("/en/practices/P-000003/propose", []);
        Assert.Equal(proposed.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task A_contact_is_shown_only_with_consent()
    {
        var story = await Story.BeginAsync(host);
        var answers = Story.Answers("mugwort");
        answers["contact"]["contactConsent"] = "yes";
        var code = await story.StartAsync();
        await story.FillAsync(code, answers);
        await story.SubmitAsync(code);
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await story.AskAsync(code, story.Reviewers);
        var seen = await story.Reviewers[0].Browser.GetHtmlAsync($"/en/reviews/{(await story.SeatAsync(code, story.Reviewers[0].Id)).Id}");
        Assert.DoesNotContain("mugwort@example.org", seen.Body!.TextContent, StringComparison.Ordinal);
        foreach (var reviewer in story.Reviewers) await story.ReviewAsync(code, reviewer, 2);
        await story.MoveAsync(code, ContributionMove.Publish);
        Assert.Contains("mugwort@example.org", (await host.GetHtmlAsync($"/en/practices/{(await story.FindAsync(code)).ItemCode}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_leaves_a_tombstone_and_is_found_nowhere()
    {
        var story = await Story.BeginAsync(host);
        var (code, item) = await story.PublishedAsync("toadflax");
        using var without = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/withdraw", new() { ["reason"] = " " });
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        using var withdrawn = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/withdraw", new() { ["reason"] = "The desk was closed." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        using var buried = await host.Client.GetAsync(new Uri($"/ar/practices/{item}", UriKind.Relative), TestContext.Current.CancellationToken);
        await buried.MustBeAsync(HttpStatusCode.Gone);
        Assert.Contains("The desk was closed.", (await buried.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/en/search?q=toadflax", "/en/practices?q=toadflax", "/en/practices/feed.atom?q=toadflax", "/api/v1/practices?q=toadflax" })
            Assert.DoesNotContain(item, await host.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var version = await host.Client.GetAsync(new Uri($"/en/practices/{item}/contributed/1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, version.StatusCode);
        using var record = await host.Client.GetAsync(new Uri($"/api/v1/practices/{item}", UriKind.Relative), TestContext.Current.CancellationToken);
        await record.MustBeAsync(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Files_and_a_shown_contact_stay_through_a_change_and_go_with_the_item()
    {
        var (story, other) = (await Story.BeginAsync(host), await Story.BeginAsync(host));
        var answers = Story.Answers("saxifrage");
        answers["contact"]["contactConsent"] = "yes";
        var first = await story.StartAsync();
        await story.FillAsync(first, answers);
        await AttachAsync(story, first, "ledger.txt");
        await story.SubmitAsync(first);
        await story.ReviewedAsync(first);
        await story.MoveAsync(first, ContributionMove.Publish);
        var item = (await story.FindAsync(first)).ItemCode!;
        var change = await ProposedAsync(other, item, "20");
        await AttachAsync(other, change, "map.txt");
        await other.SubmitAsync(change);
        await story.ReviewedAsync(change);
        await story.MoveAsync(change, ContributionMove.Publish);
        var page = await host.GetHtmlAsync($"/en/practices/{item}");
        var files = page.QuerySelectorAll("main a[href^='/files/']");
        Assert.Equal(["ledger.txt", "map.txt"], files.Select(f => f.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("saxifrage@example.org", page.Body!.TextContent, StringComparison.Ordinal);

        var waiting = await ChangeAsync(other, item, "30");
        using var withdrawn = await story.Writer.Browser.PostFormAsync($"/en/contributions/{first}/withdraw", new() { ["reason"] = "The desk was closed." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        foreach (var file in files)
        {
            using var gone = await host.NewBrowser().GetAsync(new Uri(file.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
            await gone.MustBeAsync(HttpStatusCode.NotFound);
        }

        // What is left of it can still be decided on: the change that waits is declined, the published one has nothing left to archive.
        Assert.Contains("30", (await story.Officer.Browser.GetHtmlAsync($"/en/administration/contributions/{waiting}")).TextOf("[aria-labelledby=difference]"), StringComparison.Ordinal);
        using var archived = await story.DecideAsync(change, ContributionMove.Archive, "Nothing is left.");
        await archived.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Erased_a_contact_goes_from_the_page_too()
    {
        var story = await Story.BeginAsync(host);
        var named = await host.Cast.MemberAsync(null, strong: false);
        var answers = Story.Answers("spikenard");
        answers["contact"] = new() { ["contactName"] = "Named spikenard", ["contactEmail"] = named.Email.ToUpperInvariant(), ["contactConsent"] = "yes" };
        var code = await story.StartAsync();
        await story.FillAsync(code, answers);
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var path = $"/en/practices/{(await story.FindAsync(code)).ItemCode}";
        Assert.Contains("Named spikenard", (await host.GetHtmlAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        using var erased = await named.Browser.PostFormAsync("/en/account/data/erase", new() { ["meant"] = "yes" });
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        await host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Named spikenard", (await host.GetHtmlAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archived_stays_at_its_address_and_leaves_the_lists()
    {
        var story = await Story.BeginAsync(host);
        var (code, item) = await story.PublishedAsync("chickweed");
        await story.MoveAsync(code, ContributionMove.Archive, "The law changed.");
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Contains("The law changed.", (await host.GetHtmlAsync($"/en/practices/{item}")).TextOf(".notice"), StringComparison.Ordinal);
        Assert.DoesNotContain(item, await host.Client.GetStringAsync(new Uri("/en/practices?q=chickweed", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> ChangeAsync(Story story, string item, string reached)
    {
        var change = await ProposedAsync(story, item, reached);
        await story.SubmitAsync(change);
        return change;
    }

    private static async Task<string> ProposedAsync(Story story, string item, string reached)
    {
        using var proposed = await story.Writer.Browser.PostFormAsync($"/en/practices/{item}/propose", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        await story.FillAsync(change, new() { ["reach"] = new() { ["reached"] = reached } });
        return change;
    }

    private static async Task AttachAsync(Story story, string code, string name)
    {
        using var attached = await story.Writer.Browser.SendFileAsync($"/en/contributions/{code}/files", name, $"What {name} holds.\n");
        await attached.MustBeAsync(HttpStatusCode.Redirect);
    }
}
