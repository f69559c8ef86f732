using System.Text;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Knowledge;

/// <summary>Several contributions by one table: sent, read, looked at, the good rows taken; in two languages, with and without scripts, every page judged.</summary>
public sealed class SpreadsheetJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_table_is_sent_read_and_its_good_rows_taken(string language, bool script)
    {
        var writer = await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("KE"), strong: false, Role.FocalPoint);
        await using var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(writer);
        await walk.OpenAsync($"/{language}/contribute");
        await walk.FollowAsync("main a[href$='/contribute/spreadsheet']");
        var rows = $"title,summary,language,description,level,objective,results\r\nWell {language} {script},Water.,en,How.,local,4,Clean water.\r\nSame,,xx,How.,local,99,\r\n";
        await walk.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "rows.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows) });
        await walk.SendAsync(("kind=practice", ""));
        var page = new Uri(walk.Page.Url).AbsolutePath;
        await site.WorkOffAsync(TestContext.Current.CancellationToken);
        await walk.OpenAsync(page);
        Assert.Equal(4, await walk.Page.Locator("section[aria-labelledby=problems] li").CountAsync());
        await walk.SendAsync(("as=draft", ""), ("goodOnly=yes", ""));
        await site.WorkOffAsync(TestContext.Current.CancellationToken);
        await walk.OpenAsync(page);
        Assert.Equal(0, await walk.Page.Locator("main form").CountAsync());
        await walk.OpenAsync($"/{language}/contributions");
        Assert.Equal(1, await walk.Page.GetByText($"Well {language} {script}").CountAsync());
        await walk.OpenAsync($"/{language}/contribute/spreadsheet");
    }
}
