using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqliteReviewTests(SqlitePeople host) : ReviewTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresReviewTests(PostgresPeople host) : ReviewTests(host), IClassFixture<PostgresPeople>;

/// <summary>Review: who judges, who never does, what disagreement, conflicts and late reviewers lead to.</summary>
public abstract class ReviewTests(PeopleHost host)
{
    [Fact]
    public async Task Nobody_decides_on_their_own_item_whatever_roles_they_hold()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("cowslip");
        // An officer of the secretariat who is on the country team besides, and acts as the officer.
        await host.WithAsync<AppDb, int>(async db =>
        {
            var organisation = await db.Set<Organisation>().Where(o => o.Code == story.Organisation).Select(o => o.Id).SingleAsync();
            db.Add(new Membership { Id = Guid.CreateVersion7(host.Clock.GetUtcNow()), PersonId = story.Officer.Id, OrganisationId = organisation, Role = Role.CountryTeam, Since = host.Clock.GetUtcNow().AddDays(-1) });
            return await db.SaveChangesAsync();
        });
        foreach (var move in new[] { ContributionMove.TakeIntoReview, ContributionMove.Decline })
        {
            using var refused = await story.DecideAsync(code, move, "Because.");
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.StartsWith("This is your own item", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        }

        Assert.Equal(ContributionState.Submitted, (await story.FindAsync(code)).State);
    }

    [Fact]
    public async Task The_panel_proposed_is_one_from_the_United_Nations_and_two_from_outside_and_none_of_the_country()
    {
        var story = await Story.BeginAsync(host);
        var own = await host.Cast.MemberAsync(story.Organisation, strong: false, Role.PeerReviewer);
        var neighbour = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("UG"), strong: false, Role.PeerReviewer);
        var code = await story.SubmittedAsync("feverfew");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        var page = await story.Officer.Browser.GetHtmlAsync($"/en/administration/contributions/{code}/panel");
        Assert.Equal(3, page.QuerySelectorAll("input[name=reviewers][checked]").Length);
        var proposed = page.QuerySelectorAll("input[name=reviewers][checked]").Select(i => i.NextElementSibling!.TextContent).ToList();
        Assert.Single(proposed, p => p.Contains("United Nations", StringComparison.Ordinal));
        // The item tells of Uganda too: its government does not judge it either.
        Assert.DoesNotContain(page.QuerySelectorAll("input[name=reviewers]"), i => i.GetAttribute("value") == own.Id.ToString() || i.GetAttribute("value") == neighbour.Id.ToString());
        using var forced = await story.AskAsync(code, own);
        await forced.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Empty(await story.SeatsAsync(code));
    }

    [Fact]
    public async Task Whoever_wrote_an_item_reviews_no_change_of_it()
    {
        var story = await Story.BeginAsync(host);
        var (first, item) = await story.PublishedAsync("teasel");
        // The item is the second reviewer's organisation's.
        var seat = await story.SeatAsync(first, story.Reviewers[1].Id);
        await host.WithAsync<AppDb, int>(db => db.Set<Contribution>().Where(c => c.Code == first).ExecuteUpdateAsync(set => set.SetProperty(c => c.Organisation, seat.Organisation)));
        var other = await Story.BeginAsync(host);
        using var proposed = await other.Writer.Browser.PostFormAsync($"/en/practices/{item}/propose", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        await other.FillAsync(change, new() { ["reach"] = new() { ["reached"] = "30" } });
        await other.SubmitAsync(change);
        await story.MoveAsync(change, ContributionMove.TakeIntoReview);
        using var forced = await story.AskAsync(change, story.Reviewers[1]);
        await forced.MustBeAsync(HttpStatusCode.BadRequest);
        using var asked = await story.AskAsync(change, story.Reviewers[0]);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Publishing_waits_for_the_whole_panel_and_every_score()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("tansy");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        await MustRefuseAsync(story, code, "The panel is too small");
        using var asked = await story.AskAsync(code, story.Reviewers);
        await MustRefuseAsync(story, code, "Not every reviewer");
        foreach (var reviewer in story.Reviewers.Take(2)) await story.ReviewAsync(code, reviewer, 3);
        await MustRefuseAsync(story, code, "Not every reviewer");
    }

    [Fact]
    public async Task Disagreement_of_two_points_calls_a_further_reviewer()
    {
        var story = await Story.BeginAsync(host);
        var fourth = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("DE", "academia"), strong: false, Role.PeerReviewer);
        var code = await story.SubmittedAsync("yarrow");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await story.AskAsync(code, story.Reviewers);
        foreach (var (reviewer, points) in story.Reviewers.Zip([1, 3, 2])) await story.ReviewAsync(code, reviewer, points);
        var called = Assert.Single(await story.SeatsAsync(code), s => s.IsOpen);
        Assert.DoesNotContain(called.Reviewer, story.Reviewers.Select(r => r.Id));
        Assert.NotEqual(Guid.Empty, fourth.Id);
        await MustRefuseAsync(story, code, "Not every reviewer");
    }

    [Fact]
    public async Task Who_declares_a_conflict_is_replaced_and_scores_no_more()
    {
        var story = await Story.BeginAsync(host);
        await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("DE", "academia"), strong: false, Role.PeerReviewer);
        var code = await story.SubmittedAsync("borage");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await story.AskAsync(code, story.Reviewers);
        var path = $"/en/reviews/{(await story.SeatAsync(code, story.Reviewers[1].Id)).Id}";
        using var silent = await story.Reviewers[1].Browser.PostFormAsync(path, new() { ["conflict"] = "yes" });
        await silent.MustBeAsync(HttpStatusCode.BadRequest);
        using var declared = await story.Reviewers[1].Browser.PostFormAsync(path, new() { ["conflict"] = "yes", ["reason"] = "A sister works there." });
        await declared.MustBeAsync(HttpStatusCode.Redirect);
        var seats = await story.SeatsAsync(code);
        Assert.Equal(SeatState.Conflicted, seats.Single(s => s.Reviewer == story.Reviewers[1].Id).State);
        Assert.Equal(3, seats.Count(s => s.IsOpen));
        // What is written and found from here on is not for them; they keep what they know of themselves.
        var left = await story.Reviewers[1].Browser.GetHtmlAsync(path);
        Assert.Contains("You do not review this now.", left.TextOf(".notice"), StringComparison.Ordinal);
        Assert.DoesNotContain("Workers show one paper", left.Body!.TextContent, StringComparison.Ordinal);
        await story.ReviewAsync(code, story.Reviewers[0], 2);
        var done = (await story.Reviewers[0].Browser.GetHtmlAsync($"/en/reviews/{(await story.SeatAsync(code, story.Reviewers[0].Id)).Id}")).Body!.TextContent;
        Assert.Contains("The words about Relevance say so.", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Workers show one paper", done, StringComparison.Ordinal);
        using var late = await story.Reviewers[1].Browser.PostAsAsync(path, "/en/account/acting", Story.Scores(3));
        await late.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_review_is_nobody_elses()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("comfrey");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await story.AskAsync(code, story.Reviewers);
        using var refused = await story.Reviewers[1].Browser.GetAsync(new Uri($"/en/reviews/{(await story.SeatAsync(code, story.Reviewers[0].Id)).Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Scores_without_a_sentence_are_refused_and_what_was_typed_is_kept()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("sorrel");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await story.AskAsync(code, story.Reviewers);
        var path = $"/en/reviews/{(await story.SeatAsync(code, story.Reviewers[0].Id)).Id}";
        using var declared = await story.Reviewers[0].Browser.PostFormAsync(path, new() { ["conflict"] = "no" });
        var scores = Story.Scores(2);
        scores["sentenceEvidence"] = "";
        using var refused = await story.Reviewers[0].Browser.PostFormAsync(path, scores);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal("Say why in a sentence.", page.TextOf(".govuk-error-summary li"));
        Assert.Contains("The words about Relevance say so.", page.QuerySelector("#sentenceRelevance")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_asked_for_with_a_reason_made_and_reviewed_anew()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("betony");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var without = await story.DecideAsync(code, ContributionMove.AskForChanges);
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        await story.MoveAsync(code, ContributionMove.AskForChanges, "Say how many permits.");
        Assert.Contains("Say how many permits.", (await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        await story.FillAsync(code, new() { ["reach"] = new() { ["reached"] = "900" } });
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        Assert.Equal((ContributionState.Published, 2), (await story.FindAsync(code)) is var one ? (one.State, one.Round) : default);
    }

    [Fact]
    public async Task Declined_says_why_and_goes_no_further()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("vervain");
        await story.MoveAsync(code, ContributionMove.Decline, "It advertises a product.");
        Assert.Contains("It advertises a product.", (await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        using var refused = await story.Officer.Browser.PostAsAsync($"/en/administration/contributions/{code}/decide", "/en/account/acting", new() { ["move"] = "Publish" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Reviewers_are_reminded_once_before_and_once_after_their_day()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.SubmittedAsync("clary");
        await story.MoveAsync(code, ContributionMove.TakeIntoReview);
        using var asked = await story.AskAsync(code, story.Reviewers[0]);
        var told = new List<int>();
        foreach (var days in new[] { 1, 11, 1, 2, 1 })
        {
            host.Clock.Advance(TimeSpan.FromDays(days));
            await host.WithAsync<AppDb, int>(async db =>
            {
                db.Add(new Job { Kind = "remind-reviewers", Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
                return await db.SaveChangesAsync();
            });
            await host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
            told.Add(await host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == story.Reviewers[0].Id && n.Topic == "reviews")));
        }

        Assert.Equal([1, 2, 2, 3, 3], told);
    }

    private static async Task MustRefuseAsync(Story story, string code, string sentence)
    {
        using var refused = await story.DecideAsync(code, ContributionMove.Publish);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }
}
