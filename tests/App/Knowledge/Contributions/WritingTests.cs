using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Events;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Marrakech.Knowledge.Search;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqliteWritingTests(SqlitePeople host) : WritingTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresWritingTests(PostgresPeople host) : WritingTests(host), IClassFixture<PostgresPeople>;

/// <summary>Writing a contribution: what is kept, what is refused, who may.</summary>
public abstract class WritingTests(PeopleHost host)
{
    [Fact]
    public async Task What_is_too_long_is_refused_and_kept()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        var path = $"/en/contributions/{code}/questions/description";
        var text = new string('a', 100_000);
        using var refused = await story.Writer.Browser.PostFormAsync(path, new() { ["description"] = text });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Contains("may have 20,000 characters; yours has 100,000", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector("#description")!.TextContent.Trim());
        Assert.Empty((await story.Writer.Browser.GetHtmlAsync(path)).QuerySelector("#description")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("where", "countries", "Atlantis", "“Atlantis” in “Countries” cannot be understood")]
    [InlineData("when", "starts", "spring", "“spring” in “Begin” cannot be understood")]
    [InlineData("funding", "amount", "1,5", "“1,5” in “Amount” cannot be understood")]
    [InlineData("funding", "currency", "beads", "“Currency” may have 3 characters")]
    [InlineData("links", "links", "javascript:alert(1)", "cannot be understood")]
    [InlineData("objectives", "objective", "24", "cannot be understood")]
    [InlineData("contact", "contactEmail", "nobody", "cannot be understood")]
    public async Task What_cannot_be_is_refused_with_a_sentence(string step, string field, string typed, string sentence)
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        using var refused = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/questions/{step}", new() { [field] = typed });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Contains(sentence, page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        if (step != "objectives") Assert.Contains(typed, page.QuerySelector("main form")!.ToHtmlText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_signs_are_taken_out_and_markup_stays_text()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        await story.FillAsync(code, new() { ["about"] = new() { ["title"] = "A\u202Ebc \u0007<script>alert(1)</script>", ["summary"] = "one\u200B\n\n\n\ntwo" } });
        var page = await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/check");
        Assert.Contains("Abc <script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.DoesNotContain('\u202E', page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_at_once_is_told_shown_both_and_loses_nothing()
    {
        var story = await Story.BeginAsync(host);
        var colleague = await host.Cast.MemberAsync(story.Organisation, strong: false, Role.CountryTeam);
        var code = await story.StartAsync();
        var path = $"/en/contributions/{code}/questions/description";
        var opened = await colleague.Browser.GetHtmlAsync(path);
        await story.FillAsync(code, new() { ["description"] = new() { ["description"] = "The first one wrote this." } });
        using var told = await colleague.Browser.SendOpenedAsync(opened, path, new() { ["description"] = "The second one wrote that." });
        await told.MustBeAsync(HttpStatusCode.Conflict);
        var page = await told.HtmlAsync();
        Assert.Contains("The first one wrote this.", page.TextOf("#theirs ~ dl"), StringComparison.Ordinal);
        Assert.Contains("The second one wrote that.", page.QuerySelector("#description")!.TextContent, StringComparison.Ordinal);
        using var saved = await colleague.Browser.SendOpenedAsync(page, path, new() { ["description"] = "Both wrote this." });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_page_saves_by_itself_with_the_mark_and_the_second_window_is_told()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        var path = $"/en/contributions/{code}/questions/description";
        var (first, second) = (await story.Writer.Browser.GetHtmlAsync(path), await story.Writer.Browser.GetHtmlAsync(path));
        Assert.Equal("Saved at %.", first.QuerySelector("form [data-autosave]")!.GetAttribute("data-autosave"));
        using var saved = await story.Writer.Browser.SendOpenedAsync(first, path, new() { ["description"] = "Half a", ["then"] = "stay" });
        await saved.MustBeAsync(HttpStatusCode.OK);
        var mark = (await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim('"');
        using var on = await story.Writer.Browser.SendOpenedAsync(first, path, new() { ["description"] = "Half a sentence.", ["then"] = "stay", ["mark"] = mark });
        await on.MustBeAsync(HttpStatusCode.OK);
        using var told = await story.Writer.Browser.SendOpenedAsync(second, path, new() { ["description"] = "Other words.", ["then"] = "stay" });
        await told.MustBeAsync(HttpStatusCode.Conflict);
        using var tooLong = await story.Writer.Browser.SendOpenedAsync(first, path, new() { ["description"] = new string('a', 20_001), ["then"] = "stay" });
        await tooLong.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("Half a sentence.", (await story.Writer.Browser.GetHtmlAsync(path)).QuerySelector("#description")!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_who_edit_different_groups_do_not_disturb_each_other()
    {
        var story = await Story.BeginAsync(host);
        var colleague = await host.Cast.MemberAsync(story.Organisation, strong: false, Role.CountryTeam);
        var code = await story.StartAsync();
        var path = $"/en/contributions/{code}/questions/results";
        var opened = await colleague.Browser.GetHtmlAsync(path);
        await story.FillAsync(code, new() { ["description"] = new() { ["description"] = "The first one wrote this." } });
        using var saved = await colleague.Browser.SendOpenedAsync(opened, path, new() { ["results"] = "The second one wrote that." });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
        var answers = (await story.FindAsync(code)).Read();
        Assert.Equal(("The first one wrote this.", "The second one wrote that."), (answers.One("description"), answers.One("results")));
    }

    [Fact]
    public async Task Nothing_is_submitted_while_answers_are_missing_and_nothing_edited_afterwards()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        using var refused = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/check", []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains("“Title” is missing.", (await refused.HtmlAsync()).TextsOf("#missing ~ ul li"));
        await story.FillAsync(code, Story.Answers("spurrey"));
        var opened = await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/questions/reach");
        await story.SubmitAsync(code);
        using var late = await story.Writer.Browser.SendOpenedAsync(opened, $"/en/contributions/{code}/questions/reach", new() { ["reached"] = "7" });
        await late.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}");
        Assert.Contains(code, page.TextOf(".page-head .code"), StringComparison.Ordinal);
        Assert.Contains("8 March 2027", page.TextOf(".page-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_its_organisations_and_nobody_elses()
    {
        var (story, other) = (await Story.BeginAsync(host), await Story.BeginAsync(host));
        var code = await story.StartAsync();
        foreach (var (browser, path) in new[] { (other.Writer.Browser, $"/en/contributions/{code}"), (other.Writer.Browser, $"/en/contributions/{code}/check"), (story.Reviewers[0].Browser, $"/en/administration/contributions/{code}") })
        {
            using var refused = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await refused.MustBeAsync(HttpStatusCode.Forbidden);
        }

        using var unseen = await story.Officer.Browser.GetAsync(new Uri($"/en/administration/contributions/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        await unseen.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_without_an_organisation_contributes_in_their_own_name()
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        using var begun = await person.Browser.PostFormAsync("/en/contribute", new() { ["kind"] = "event" });
        var path = begun.Headers.Location!.ToString();
        Assert.Contains("Draft", (await person.Browser.GetHtmlAsync(path)).TextOf(".page-head"), StringComparison.Ordinal);
        var stranger = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await stranger.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Objectives_and_actions_that_fit_the_text_stand_first()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        await story.FillAsync(code, new()
        {
            ["about"] = new() { ["title"] = "Cheaper remittances by mobile phone", ["summary"] = "Migrants send money home through their phone. Fees for remittances fell, and families open bank accounts." },
        });
        var page = await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/questions/objectives");
        Assert.Contains("20.", page.QuerySelectorAll("#objective option").Skip(1).First().TextContent, StringComparison.Ordinal);
        Assert.Contains("(fits your text)", page.QuerySelectorAll("#objective option").Skip(1).First().TextContent, StringComparison.Ordinal);
        await story.FillAsync(code, new() { ["objectives"] = new() { ["objective"] = "20" } });
        Assert.Contains("(fits your text)", (await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/questions/actions")).QuerySelector(".govuk-checkboxes__label")!.TextContent, StringComparison.Ordinal);
        var targets = (await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/questions/targets")).TextsOf(".govuk-checkboxes__label").Where(t => t.Contains("(fits your text)", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(targets);
        // Nothing of seas and forests for workers at a border.
        Assert.DoesNotContain(targets, t => t.StartsWith("14.", StringComparison.Ordinal) || t.StartsWith("15.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_database_that_failed_once_does_not_end_suggestions()
    {
        var known = new KnownPractices(new FailingFirst(host.Services.GetRequiredService<IServiceScopeFactory>()), host.Services.GetRequiredService<CompactLibrary>(), host.Clock);
        Assert.Throws<IOException>(() => known.In(Language.English));
        Assert.NotNull(known.In(Language.English));
    }

    /// <summary>As a database that cannot be reached for a moment.</summary>
    private sealed class FailingFirst(IServiceScopeFactory inner) : IServiceScopeFactory
    {
        private int asked;

        public IServiceScope CreateScope() => asked++ == 0 ? throw new IOException("Not reached.") : inner.CreateScope();
    }

    [Fact]
    public async Task A_practice_that_looks_the_same_is_shown_before_it_is_submitted()
    {
        var story = await Story.BeginAsync(host);
        var known = await host.GetHtmlAsync("/en/practices/P-000005");
        var code = await story.StartAsync();
        await story.FillAsync(code, new() { ["about"] = new() { ["title"] = known.TextOf("h1"), ["summary"] = known.TextOf(".practice__summary") } });
        Assert.Contains("P-000005", (await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/check")).TextOf("#duplicates ~ ul"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_the_same_is_found_among_all_items_of_every_kind_and_at_once()
    {
        var (story, published) = (await Story.BeginAsync(host), await EventStory.BeginAsync(host));
        var answers = EventStory.Answers("Guide to the wrackline ferries").With("summary", "Captains of the wrackline ferries keep a logbook of everybody they carry over the sound, and hand it to the harbour nurse.");
        var guidance = await published.PublishAsync(ItemKind.Guidance, answers);
        var (scope, old) = (host.Services.CreateAsyncScope(), await host.GetHtmlAsync("/en/practices/P-000007"));
        await using var ending = scope;
        // Words are learned from one practice only: neither of the two is it.
        var known = new KnownPractices(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Services.GetRequiredService<CompactLibrary>(), host.Clock) { Most = 1 };
        var duplicates = new PossibleDuplicates(scope.ServiceProvider.GetRequiredService<AppDb>(), host.Services.GetRequiredService<SearchIndex>(), known);

        var found = await duplicates.FindAsync(ContributionAnswers.None.With("language", "en").With("title", old.TextOf("h1")).With("summary", old.TextOf(".practice__summary")), null, TestContext.Current.CancellationToken);
        Assert.Equal("P-000007", found[0].Code);
        var retold = ContributionAnswers.None.With("language", "en").With("title", "Logbooks of wrackline ferries").With("summary", "On the wrackline ferries over the sound the captains keep a logbook of those they carry; the harbour nurse gets it.");
        Assert.Equal(guidance, (await duplicates.FindAsync(retold, null, TestContext.Current.CancellationToken))[0].Code);
        Assert.DoesNotContain(await duplicates.FindAsync(retold, guidance, TestContext.Current.CancellationToken), d => d.Code == guidance);

        var code = await story.StartAsync("guidance");
        await story.FillAsync(code, new() { ["about"] = new() { ["title"] = retold.One("title")!, ["summary"] = retold.One("summary")! } });
        Assert.NotNull((await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/check")).QuerySelector($"#duplicates ~ ul a[href='/en/practices/{guidance}']"));
    }

    [Fact]
    public async Task Who_has_as_many_drafts_as_one_may_is_told_what_to_do_wherever_another_would_begin()
    {
        var story = await Story.BeginAsync(host);
        var item = await (await EventStory.BeginAsync(host)).PublishAsync(ItemKind.Practice, EventStory.Answers("Stilts for the tide clerks"));
        var first = await story.StartAsync();
        await DraftsAsync(story, 48, ofTable: false);
        await DraftsAsync(story, 5, ofTable: true);
        await story.StartAsync();
        foreach (var (path, fields) in new[] { ("/en/contribute", ("kind", "training")), ($"/en/practices/{item}/propose", ("none", "")), ($"/en/practices/{item}/translate", ("language", "fr")) })
        {
            using var refused = await story.Writer.Browser.PostFormAsync(path, new() { [fields.Item1] = fields.Item2 });
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
            var page = await refused.HtmlAsync();
            Assert.Contains("finish and submit one or withdraw one you no longer need", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
            if (path == "/en/contribute") Assert.NotNull(page.QuerySelector("input[value=training][checked]"));
        }

        Assert.Equal(55, await host.WithAsync<AppDb, int>(db => db.Set<Contribution>().CountAsync(c => c.Author == story.Writer.Id)));
        using var withdrawn = await story.Writer.Browser.PostFormAsync($"/en/contributions/{first}/withdraw", []);
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        await story.StartAsync("training");
    }

    private Task<int> DraftsAsync(Story story, int count, bool ofTable) => host.WithAsync<AppDb, int>(db =>
    {
        var at = host.Clock.GetUtcNow();
        db.AddRange(Enumerable.Range(0, count).Select(n => new Contribution
        {
            Id = Guid.CreateVersion7(at),
            Code = $"T-{story.Writer.Id.ToString("N")[^6..]}{(ofTable ? "T" : "")}{n}",
            Kind = "practice",
            State = ContributionState.Draft,
            Answers = ContributionAnswers.None.Json(),
            Title = "",
            Author = story.Writer.Id,
            Writers = story.Writer.Id.ToString(),
            CreatedAt = at,
            ChangedAt = at,
            ClientKey = ofTable ? $"{story.Writer.Id}/{n}" : null,
        }));
        return db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_file_is_attached_read_by_its_own_people_only_and_removed()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        var path = $"/en/contributions/{code}/files";
        using var attached = await story.Writer.Browser.SendFileAsync(path, "report.txt", "A plain report of what was done.\n");
        await attached.MustBeAsync(HttpStatusCode.Redirect);
        var link = (await story.Writer.Browser.GetHtmlAsync(path)).QuerySelector("main a[href^='/files/']")!.GetAttribute("href")!;
        foreach (var (browser, status) in new[] { (story.Writer.Browser, HttpStatusCode.OK), (story.Officer.Browser, HttpStatusCode.NotFound), (story.Reviewers[0].Browser, HttpStatusCode.NotFound), (host.NewBrowser(), HttpStatusCode.NotFound) })
        {
            using var read = await browser.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            await read.MustBeAsync(status);
        }

        using var refused = await story.Writer.Browser.SendFileAsync(path, "page.html", "<html><script>alert(1)</script></html>");
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        using var removed = await story.Writer.Browser.PostFormAsync(path, new() { ["remove"] = link.Split('/')[^1] });
        await removed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Null((await story.Writer.Browser.GetHtmlAsync(path)).QuerySelector("main a[href^='/files/']"));
    }

    [Fact]
    public async Task Every_kind_asks_its_own_questions()
    {
        var story = await Story.BeginAsync(host);
        foreach (var kind in ContributionKinds.All)
        {
            var code = await story.StartAsync(kind.Name);
            foreach (var step in kind.Steps) await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}/questions/{step.Name}");
            using var none = await story.Writer.Browser.GetAsync(new Uri($"/en/contributions/{code}/questions/nothing", UriKind.Relative), TestContext.Current.CancellationToken);
            await none.MustBeAsync(HttpStatusCode.NotFound);
        }
    }
}
