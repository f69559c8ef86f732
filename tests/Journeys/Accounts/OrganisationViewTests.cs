using Marrakech.Kernel.Access;
using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys.Accounts;

/// <summary>Every page of an organisation, of a role and of the administration, with something on it: accessible and not wider than the screen.</summary>
public sealed class OrganisationViewTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    /// <summary>By day in English; right to left by night, for its pages take long to set up.</summary>
    public static TheoryData<string> Languages => Nightly.IsOn ? new("en", "ar") : new("en");

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_about_organisations_is_accessible_and_fits(string language)
    {
        var code = await site.Cast.OrganisationAsync("KE", "un-entity");
        var administrator = await site.Cast.MemberAsync(code, strong: true, Role.Administrator);
        var colleague = await site.Cast.MemberAsync(code, strong: false, Role.Expert);
        await using var walk = await Walk.BeginAsync(browser, site, script: true);
        await walk.BecomeAsync(administrator);
        var membership = await site.Cast.MembershipAsync(colleague, Role.Expert);
        var own = await site.Cast.MembershipAsync(administrator, Role.Administrator);
        await walk.OpenAsync($"/{language}/organisations/{code}/members/invite");
        await walk.SendAsync(("email", $"view-{language}@example.org"), ("role=Auditor", ""));
        await walk.FollowAsync("#invitations ~ .rows a");
        await walk.OpenAsync($"/{language}/organisations/{code}/tokens/new");
        await walk.SendAsync();
        await walk.SendAsync(("name", "Report"), ("role=Administrator", ""), ("scopes=ReadOwnAccess", ""), ("until", TimeProvider.System.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(1, await walk.Page.Locator("[role=status] code").CountAsync());
        await walk.OpenAsync($"/{language}/administration/imports/new");
        await walk.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "Notes about rivers."u8.ToArray() });
        await walk.SendAsync();
        var import = new Uri(walk.Page.Url).AbsolutePath;
        foreach (var path in new[] { $"{import}/confirm", $"{import}/discard" }) await walk.OpenAsync(path);
        var paths = SitePages.OfRoles.Select(p => p.Replace("{organisation}", code, StringComparison.Ordinal)
            .Replace("{colleague}", $"{membership}", StringComparison.Ordinal).Replace("{role}", $"{own}", StringComparison.Ordinal).Replace("{person}", $"{colleague.Id}", StringComparison.Ordinal)).ToList();
        foreach (var path in paths)
        {
            await walk.OpenAsync($"/{language}{path}");
            walk.MustBeAt($"/{language}{path.Split('?')[0]}");
            await walk.MustFitAtAsync(1280);
        }
    }
}
