using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Knowledge;

/// <summary>A practice from the first word to the repository: its writer, three reviewers and the secretariat, in two languages, with and without scripts; every page on the way is judged.</summary>
public sealed class ContributionJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_practice_is_written_reviewed_and_published(string language, bool script)
    {
        var cast = site.Cast;
        var writer = await cast.MemberAsync(await cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        var officer = await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        Member[] reviewers =
        [
            await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: false, Role.PeerReviewer),
            await cast.MemberAsync(await cast.OrganisationAsync("FR", "academia"), strong: false, Role.PeerReviewer),
            await cast.MemberAsync(await cast.OrganisationAsync("PE", "academia"), strong: false, Role.PeerReviewer),
        ];
        await using var writing = await SignedInAsync(script, writer);
        var code = await WriteAsync(writing, language, script);

        await using var office = await SignedInAsync(script, officer);
        await office.OpenAsync($"/{language}/administration/contributions");
        await office.FollowAsync($"main a[href$='/{code}']");
        await office.FollowAsync("main a.govuk-button[href$='/decide']");
        await office.SendAsync(("move=TakeIntoReview", ""));
        office.MustBeAt($"/{language}/administration/contributions/{code}/panel");
        // Other journeys left reviewers behind; these are asked.
        var proposed = office.Page.Locator("input[name=reviewers]:checked");
        while (await proposed.CountAsync() > 0) await proposed.First.UncheckAsync();
        await office.SendAsync([.. reviewers.Select(r => ($"reviewers={r.Id}", ""))]);

        foreach (var reviewer in reviewers) await ReviewAsync(reviewer, language, script, code);

        await office.OpenAsync($"/{language}/administration/contributions/{code}/decide");
        await office.SendAsync(("move=Publish", ""));
        await office.OpenAsync($"/{language}/administration/contributions/{code}");
        await office.FollowAsync("main a[href*='/practices/P-']");
        Assert.Contains($"Desk {language} {script}", await office.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await office.FollowAsync("#contributed ~ ul a");
        await writing.OpenAsync($"/{language}/contributions/{code}");
        Assert.Equal(reviewers.Length, await writing.Page.Locator("section[aria-labelledby=assessments] h3").CountAsync());
        await writing.OpenAsync($"/{language}/contributions/{code}/withdraw");
    }

    [Fact]
    public async Task What_is_typed_is_kept_without_saving()
    {
        await using var writing = await SignedInAsync(true, await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint));
        await writing.OpenAsync("/en/contribute");
        await writing.SendAsync(("kind=practice", ""));
        await writing.FollowAsync("main .govuk-task-list__link");
        await writing.Page.FillAsync("[name=title]", "Desk of reeds");
        await writing.Page.Locator("[data-autosave]", new() { HasText = "Saved at" }).WaitForAsync();
        await writing.Page.ReloadAsync();
        Assert.Equal("Desk of reeds", await writing.Page.InputValueAsync("[name=title]"));
    }

    private static async Task<string> WriteAsync(Walk writing, string language, bool script)
    {
        await writing.OpenAsync($"/{language}/contribute");
        await writing.SendAsync(("kind=practice", ""));
        var code = new Uri(writing.Page.Url).Segments[^1];
        await writing.FollowAsync("main .govuk-task-list__link");
        await writing.SendAsync(("title", $"Desk {language} {script} of one day"), ("summary", "One desk gives seasonal workers their permit in a day, so that they work in safety and their employers know the rules."));
        await writing.SendAsync(("description", "The desk joins labour office and border police.\n\nWorkers show one paper."));
        await ChooseAsync(writing, ("countries", "KE"), ("place", "Busia"), ("level", "local"));
        await ChooseAsync(writing, ("objective", "5"));
        await writing.SendAsync(("actions=5/a", ""));
        foreach (var step in new[] { "principles", "targets", "when", "who", "funding", "reach" })
        {
            writing.MustBeAt($"/{language}/contributions/{code}/questions/{step}");
            await writing.SendAsync();
        }

        await writing.SendAsync(("results", "It takes one day."));
        foreach (var _ in new[] { "learning", "replication" }) await writing.SendAsync();
        await writing.OpenAsync($"/{language}/contributions/{code}/files");
        await writing.OpenAsync($"/{language}/contributions/{code}/check");
        await writing.SendAsync();
        writing.MustBeAt($"/{language}/contributions/{code}");
        await writing.OpenAsync($"/{language}/contributions");
        Assert.Equal(1, await writing.Page.Locator($"main a[href$='{code}']").CountAsync());
        return code;
    }

    private async Task ReviewAsync(Member reviewer, string language, bool script, string code)
    {
        await using var reviewing = await SignedInAsync(script, reviewer);
        await reviewing.OpenAsync($"/{language}/reviews");
        await reviewing.FollowAsync("main ul.rows a");
        await reviewing.SendAsync(("conflict=no", ""));
        string[] criteria = ["Relevance", "RightsBased", "GenderAndChild", "Evidence", "Replicability"];
        await reviewing.SendAsync([.. criteria.SelectMany(c => new[] { ($"points{c}=2", ""), ($"sentence{c}", "The text says so.") }), ("recommendation=Publish", "")]);
        reviewing.MustBeAt($"/{language}/reviews");
        Assert.NotEmpty(code);
    }

    /// <summary>Fills in fields of which some are lists to choose from, and sends the form.</summary>
    private static async Task ChooseAsync(Walk walk, params (string Field, string Value)[] fields)
    {
        var typed = new List<(string, string)>();
        foreach (var (field, value) in fields)
        {
            var list = walk.Page.Locator($"main select[name='{field}']");
            if (await list.CountAsync() > 0) await list.SelectOptionAsync(value);
            else typed.Add((field, value));
        }

        await walk.SendAsync([.. typed]);
    }

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
