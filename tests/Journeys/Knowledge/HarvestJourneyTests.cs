using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;

namespace Marrakech.Journeys.Knowledge;

/// <summary>An officer adds this very hub as a source of itself and looks at everything about it; every page on the way is judged.</summary>
public sealed class HarvestJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_source_is_added_looked_at_changed_and_harvested(string language, bool script)
    {
        var officer = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        await using var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(officer);
        await walk.OpenAsync($"/{language}/administration/harvest-sources");
        await walk.FollowAsync("main a.govuk-button");
        await walk.SendAsync(("name", ""));
        Assert.Equal(1, await walk.Page.Locator(".govuk-error-summary").CountAsync());
        await walk.SendAsync(("name", "Neighbouring hub"), ("address", $"https://{language}-{script}.example.org/oai".ToLowerInvariant()));
        var source = new Uri(walk.Page.Url).AbsolutePath;
        await walk.OpenAsync(source + "/take-over");
        await walk.OpenAsync(source + "/edit");
        await walk.SendAsync(("hours", "48"));
        walk.MustBeAt(source);
        await walk.OpenAsync(source + "/now");
        await walk.SendAsync();
        walk.MustBeAt(source);
    }
}
