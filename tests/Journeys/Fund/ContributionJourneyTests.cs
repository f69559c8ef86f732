using System.Globalization;
using System.Net;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.Journeys.Fund;

/// <summary>A donor pledges, the fund agrees, two people book what came, and the donor has its statement and certificate: every page on the way is judged.</summary>
public sealed class ContributionJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    private static int made;

    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_pledge_becomes_money_in_the_books_and_a_statement(string language, bool script)
    {
        var (donor, fund) = (await site.Cast.OrganisationAsync("NO"), await site.Cast.OrganisationAsync(null, "un-entity"));
        var (giver, first, second) = (await site.Cast.MemberAsync(donor, strong: false, Role.DonorRepresentative), await AdministratorAsync(fund), await AdministratorAsync(fund));
        var today = site.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var number = string.Create(CultureInfo.InvariantCulture, $"JOURNEY{Interlocked.Increment(ref made):0000}");

        await using var giving = await SignedInAsync(script, giver);
        await giving.OpenAsync($"/{language}/my-contributions");
        await giving.FollowAsync("main a[href$='/my-contributions/new']");
        await giving.Page.Locator("select[name=currency]").SelectOptionAsync("USD");
        await giving.SendAsync(("amount", "5000.00"), ("note", "For the first year."));
        var code = new Uri(giving.Page.Url).AbsolutePath.Split('/')[^1];
        Assert.StartsWith("FC-", code, StringComparison.Ordinal);

        await using var keeping = await SignedInAsync(script, first);
        await keeping.OpenAsync($"/{language}/administration/fund/contributions");
        await keeping.FollowAsync($"main a[href$='/{code}']");
        await keeping.FollowAsync("main a[href$='/end']");
        await keeping.OpenAsync($"/{language}/administration/fund/contributions/{code}/agree");
        await keeping.SendAsync(("day", today), ("reference", "Letters 7"), ("schedule", $"{today}; 5000.00"));
        await keeping.OpenAsync($"/{language}/administration/fund/bank-accounts/new");
        await keeping.Page.Locator("select[name=currency]").SelectOptionAsync("USD");
        await keeping.SendAsync(("bank", "Harbour Bank"), ("number", number));
        await keeping.FollowAsync("main ul.rows a");
        await keeping.OpenAsync($"/{language}/administration/fund/deposits");
        await keeping.FollowAsync("main a[href$='/new/contribution']");
        await keeping.Page.Locator("select[name=account]").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = await keeping.Page.Locator("select[name=account] option").CountAsync() - 1 });
        await keeping.SendAsync(("reference", number), ("day", today), ("amount", "2000.00"), ("contribution", code));
        var deposit = new Uri(keeping.Page.Url).AbsolutePath.Split('/')[^1];
        Assert.StartsWith("FD-", deposit, StringComparison.Ordinal);
        Assert.Equal(0, await keeping.Page.Locator("main button[value=approve]").CountAsync());

        await using var agreeing = await SignedInAsync(script, second);
        await agreeing.OpenAsync($"/{language}/administration/fund/deposits");
        await agreeing.FollowAsync($"main a[href$='/{deposit}']");
        await agreeing.SendAsync();
        Assert.Equal(0, await agreeing.Page.Locator("main .notice").CountAsync());

        await giving.OpenAsync($"/{language}/my-contributions/{code}");
        await giving.FollowAsync($"main a[href$='/deposits/{deposit}']");
        await giving.OpenAsync($"/{language}/my-contributions/statement");
        Assert.Equal(4, await giving.Page.Locator("main tbody tr").CountAsync());
        await giving.MustFitAtAsync(1280);
        using var file = await giver.Browser.GetAsync(new Uri($"/{language}/my-contributions/statement.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        await giving.OpenAsync($"/{language}/fund/contributions");
        Assert.Equal(1, await giving.Page.Locator($"#{code}").CountAsync());
    }

    private Task<Member> AdministratorAsync(string fund) => site.Cast.MemberAsync(fund, strong: true, Role.FundAdministrator);

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
