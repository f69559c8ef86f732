using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Knowledge;

/// <summary>What people find and put together: a collection from its first title to its tombstone, a comparison, a private list, a saved search, the introduction of a country, a topic; every page on the way is judged.</summary>
public sealed class FindingJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task The_secretariat_curates_and_readers_read(string language, bool script)
    {
        var officer = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        await using var office = await SignedInAsync(script, officer);
        await office.OpenAsync($"/{language}/administration/collections");
        await office.SendAsync(("title", $"Reed {language} {script}"));
        var code = new Uri(office.Page.Url).Segments[^1];
        await office.SendAsync(("title", $"Reed {language} {script}"), ("introduction", "For those who begin.\n\nRead the first one first."));
        foreach (var item in new[] { "P-000001", "P-000002" })
        {
            var form = office.Page.Locator("main form:has(#item)");
            await form.Locator("#item").FillAsync(item);
            await form.Locator("#reason").FillAsync($"Because of {item}.");
            await form.Locator("button").ClickAsync();
            await office.Page.ArriveAsync();
        }

        await office.FollowAsync("main .rows > li:nth-child(2) button[value=Up]");
        Assert.Equal("P-000002", await office.Page.Locator("main .rows > li:first-child .hit__line .code").InnerTextAsync());
        await office.FollowAsync("main a[href$='/publish']");
        await office.SendAsync();
        office.MustBeAt($"/{language}/collections/{code}");
        Assert.Equal(2, await office.Page.Locator(".curated__why").CountAsync());
        await office.MustFitAtAsync(1280);
        await office.OpenAsync($"/{language}/administration/collections/{code}/withdraw");
        await office.SendAsync(("reason", "It was only for this journey."));

        await office.OpenAsync($"/{language}/countries/TH");
        await office.FollowAsync("main a[href$='/introduction']");
        await office.SendAsync(("text", $"Words {language} {script}"));
        office.MustBeAt($"/{language}/countries/TH");
        await office.FollowAsync("main a[href*='/introductions/']");
        await office.OpenAsync($"/{language}/regions/142");
        await office.OpenAsync($"/{language}/administration/topics");
        await office.SendAsync(("title", "Reeds"), ("slug", $"reeds-{language}-{script.ToString().ToLowerInvariant()}"));
        await office.SendAsync(("introduction", "About reeds."), ("objectives", "4"), ("query", "objective=4"));
        await office.Page.Locator("button[value=Publish]").ClickAsync();
        await office.Page.ArriveAsync();
        office.MustBeAt($"/{language}/topics/reeds-{language}-{script.ToString().ToLowerInvariant()}");
    }

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_reader_compares_keeps_and_saves(string language, bool script)
    {
        var person = await site.Cast.MemberAsync(null, strong: false);
        await using var reading = await SignedInAsync(script, person);
        await reading.OpenAsync($"/{language}/practices?objective=13");
        foreach (var box in await reading.Page.Locator("form.comparable input[type=checkbox]").AllAsync()) await box.CheckAsync();
        await reading.FollowAsync("form.comparable button");
        Assert.Equal(4, await reading.Page.Locator("thead .code").CountAsync());
        await reading.MustFitAtAsync(1280);
        await reading.FollowAsync(".compare__out");
        Assert.Equal(3, await reading.Page.Locator("thead .code").CountAsync());

        await reading.OpenAsync($"/{language}/practices/P-000047");
        await reading.FollowAsync("a[href*='/account/lists/keep']");
        await reading.SendAsync(("title", "To read"));
        Assert.Equal(1, await reading.Page.Locator("main .rows > li").CountAsync());
        await reading.OpenAsync($"/{language}/account/lists");

        await reading.OpenAsync($"/{language}/practices?objective=13");
        await reading.FollowAsync("a[href*='/account/searches/save']");
        await reading.SendAsync(("name", "Alternatives"), ("rhythm=Weekly", ""));
        reading.MustBeAt($"/{language}/account/searches");
        await reading.FollowAsync("main .do-next a");
        await reading.SendAsync(("name", "Alternatives to detention"));
        Assert.Equal(1, await reading.Page.Locator("main .rows > li").CountAsync());
    }

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
