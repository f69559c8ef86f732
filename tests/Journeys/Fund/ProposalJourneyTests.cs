using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Journeys.Fund;

/// <summary>Money out from the first word to the signed minutes: the organisation, the fund's administrator, appraisers, the committee and a public reader; every page on the way is judged.</summary>
public sealed class ProposalJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.First), MemberType = typeof(JourneyReader))]
    public async Task An_organisation_proposes_and_the_committee_decides(string language, bool script)
    {
        var cast = site.Cast;
        var organisation = await cast.OrganisationAsync("KE", "civil-society");
        await using var secretariat = await SignedInAsync(script, await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer));
        await secretariat.OpenAsync($"/{language}/organisations/{organisation}/verify");
        await secretariat.SendAsync(("reason", "Known for years."));
        await using var writing = await SignedInAsync(script, await cast.MemberAsync(organisation, strong: false, Role.PartnerManager));
        await using var office = await SignedInAsync(script, await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator));
        List<Member> members = [];
        foreach (var country in new[] { "FR", "BR", "JP", "ZA", "IT" }) members.Add(await cast.MemberAsync(await cast.OrganisationAsync(country), strong: true, Role.CommitteeMember));

        await office.OpenAsync($"/{language}/administration/proposals");
        await office.FollowAsync("main a[href$='/funding-windows/FW-1']");
        await office.SendAsync(("opens", "2020-01-01"), ("ceiling", "300000"), ("areas=2", ""));
        await using var reading = await Walk.BeginAsync(browser, site, script);
        await reading.OpenAsync($"/{language}/fund/windows");

        var code = await WriteAsync(writing, language);
        await office.OpenAsync($"/{language}/administration/proposals");
        await office.FollowAsync($"main a[href$='/{code}']");
        await office.FollowAsync("main a.govuk-button[href$='/eligibility']");
        await office.SendAsync([.. Eligibility.ByHand.SelectMany(r => new[] { ($"{r}=pass", ""), ($"why-{r}", "Letters say so.") })]);
        await office.FollowAsync("main a.govuk-button[href$='/move']");
        await office.SendAsync();
        await office.FollowAsync("main a.govuk-button[href$='/move']");
        await office.SendAsync(("reason", "Please say more about the crews."));
        await DescribeAsync(writing, language, organisation, code);

        await AppraiseAsync(office, language, script, code, [members[3], members[4]]);
        await DepositAsync();
        await DecideAsync(office, language, script, code, [.. members.Take(3)]);
        await PayAsync(office, writing, language, script, code);
        await reading.OpenAsync($"/{language}/fund/meetings");
        await reading.FollowAsync("main .rows a");
        Assert.Equal(64, (await reading.Page.Locator("section[aria-labelledby=minutes] code").InnerTextAsync()).Length);
        await reading.OpenAsync($"/{language}/fund/projects");
        await reading.FollowAsync($"main tbody a[href$='/{code}']");
        await reading.FollowAsync("main section[aria-labelledby=decision] a");
        Assert.Contains($"{code}-2", await reading.Page.Locator("section[aria-labelledby=agenda]").InnerTextAsync(), StringComparison.Ordinal);
        await FollowMoneyAsync(reading, language, code);
    }

    /// <summary>What everybody sees of it afterwards: the accounts are closed, and every dollar stands in a posting with its lines and its text.</summary>
    private static async Task FollowMoneyAsync(Walk reading, string language, string code)
    {
        await reading.OpenAsync($"/{language}/fund/projects/{code}");
        // Four of the agreement, then the day the work ended and the day the accounts were closed.
        Assert.Equal(6, await reading.Page.Locator("#run + dl > dt").CountAsync());
        await reading.OpenAsync($"/{language}/fund/books");
        await reading.FollowAsync("main .doors a[href$='/fund/books/reports']");
        await reading.FollowAsync("main .doors a[href$='/reports/organisations']");
        Assert.Matches(@"\b50[.,]00\b", await reading.Page.Locator("main table").InnerTextAsync());
        await reading.OpenAsync($"/{language}/fund/books");
        await reading.FollowAsync("main .doors a[href$='/fund/books/postings']");
        await reading.FollowAsync("main tbody a");
        Assert.Contains("returned", await reading.Page.Locator("section[aria-labelledby=proof] pre").InnerTextAsync(), StringComparison.Ordinal);
        await reading.FollowAsync("main dl a[href*='/trail/']");
    }

    private static async Task<string> WriteAsync(Walk writing, string language)
    {
        await writing.OpenAsync($"/{language}/my-proposals");
        await writing.SendAsync();
        var code = new Uri(writing.Page.Url).Segments[^1];
        await writing.FollowAsync("main .govuk-task-list__link");
        await writing.Page.Locator("select[name=window]").SelectOptionAsync(WindowTerms.Ordinary);
        await writing.SendAsync(("title", "Safer crossings"), ("summary", "Fewer people drown."));
        await writing.Page.Locator("select[name=objective]").SelectOptionAsync("8");
        await writing.SendAsync();
        await writing.SendAsync(("countries", "KE"));
        await writing.SendAsync(("problem", "Boats sink."), ("results", "A rescue service that lasts."));
        await writing.SendAsync(("sum", "1070"), ("months", "12"), ("complement", "The coast guard pays the boats."));
        await writing.SendAsync(("sustainability", "The coast guard goes on."));
        writing.MustBeAt($"/{language}/my-proposals/{code}");
        await writing.FollowAsync("main a[href$='/withdraw']");
        await writing.OpenAsync($"/{language}/my-proposals/{code}");
        await writing.FollowAsync("main a.govuk-button[href$='/check']");
        await writing.SendAsync();
        writing.MustBeAt($"/{language}/my-proposals/{code}");
        return code;
    }

    private static async Task DescribeAsync(Walk writing, string language, string organisation, string code)
    {
        await writing.OpenAsync($"/{language}/my-proposals/{code}");
        await writing.FollowAsync("main a.govuk-button[href$='/programme']");
        await writing.Page.Locator("select[name=level-1]").SelectOptionAsync("Outcome");
        await writing.Page.Locator("select[name=level-2]").SelectOptionAsync("Output");
        await writing.SendAsync(
        [
            .. new[] { 1, 2 }.SelectMany(n => new[] { ($"statement-{n}", "Crews are trained"), ($"indicator-{n}", "Crews"), ($"baseline-{n}", "0"), ($"target-{n}", "10") }),
            ($"cost-{organisation}-1-5201", "1000"), ("risks", "Storms."), .. Enum.GetValues<Marker>().SelectMany(m => new[] { ($"marker-{m}=1", ""), ($"why-{m}", "A part of it.") }),
        ]);
        await writing.Page.Locator("button[value=send]").ClickAsync();
        await writing.Page.ArriveAsync();
        writing.MustBeAt($"/{language}/my-proposals/{code}");
        await writing.OpenAsync($"/{language}/my-proposals/{code}");
    }

    /// <summary>They are named, declare no conflict, score; the score is moderated.</summary>
    private async Task AppraiseAsync(Walk office, string language, bool script, string code, IReadOnlyList<Member> appraisers)
    {
        await office.OpenAsync($"/{language}/administration/proposals/{code}");
        await office.FollowAsync("main a.govuk-button[href$='/appraisers']");
        await office.SendAsync([.. appraisers.Select(a => ($"appraisers={a.Id}", ""))]);
        foreach (var appraiser in appraisers)
        {
            await using var scoring = await SignedInAsync(script, appraiser);
            await scoring.OpenAsync($"/{language}/appraisals");
            await scoring.FollowAsync("main .rows a");
            await scoring.SendAsync();
            await scoring.SendAsync([.. AppraisalScores.Weights.Keys.SelectMany(c => new[] { ($"{c}=3", ""), (AppraisalScores.WhyOf(c), "The text says so.") })]);
        }

        await office.OpenAsync($"/{language}/administration/proposals/{code}/appraisers");
        await office.SendAsync(("score", "75"), ("why", "Both agree."));
    }

    private async Task DecideAsync(Walk office, string language, bool script, string code, IReadOnlyList<Member> present)
    {
        await office.OpenAsync($"/{language}/administration/committee");
        await office.FollowAsync("main a.govuk-button");
        await office.SendAsync([("day", "2026-11-30"), ($"agenda={code}", ""), ("papers", "https://example.org/papers"), .. present.Select(p => ($"present={p.Id}", ""))]);
        var meeting = new Uri(office.Page.Url).Segments[^1];
        await office.FollowAsync("main a.govuk-button[href$='/change']");
        await using var chair = await SignedInAsync(script, present[0]);
        await chair.OpenAsync($"/{language}/administration/committee/{meeting}");
        await chair.FollowAsync($"main a[href$='/decide/{code}']");
        await chair.SendAsync(("move=Approve", ""), ("tranches", "70\n1000.01"), ("reason", "It fits."));
        Assert.Equal(1, await chair.Page.Locator("#tranches-error").CountAsync());
        await chair.SendAsync(("tranches", "70\n1000"));
        chair.MustBeAt($"/{language}/administration/committee/{meeting}");
        await chair.FollowAsync("main a.govuk-button[href$='/minutes']");
        await chair.SendAsync(("minutes", "We met and approved."));
        chair.MustBeAt($"/{language}/administration/committee/{meeting}");
    }

    /// <summary>A tranche is paid by two people; the organisation reports, and the report is accepted.</summary>
    private async Task PayAsync(Walk office, Walk writing, string language, bool script, string code)
    {
        var (at, today) = ($"/{language}/administration/projects/{code}", site.Time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await using var second = await SignedInAsync(script, await site.Cast.MemberAsync(await site.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator));
        await office.OpenAsync($"/{language}/administration/projects");
        await office.FollowAsync($"main a[href$='/{code}']");
        await office.FollowAsync("main a[href$='/agreement']");
        await office.SendAsync(("day", today), ("reference", "File 7"));
        await office.FollowAsync("main a[href$='/payment-details']");
        await office.SendAsync(("holder", "Coast Rescue"), ("bank", "Bank of the Coast"), ("account", "12 345"));
        await second.OpenAsync($"{at}/payment-details");
        await second.SendAsync();
        await office.OpenAsync(at);
        await office.FollowAsync("main a[href$='/tranches/1']");
        await office.SendAsync(("met", "The agreement is signed."));
        await office.FollowAsync("main a[href$='/tranches/1']");
        await office.Page.Locator("select[name=bank]").SelectOptionAsync("FB-000001");
        await office.SendAsync();
        await second.OpenAsync($"/{language}/administration/projects");
        await second.FollowAsync("section[aria-labelledby=transfers] a");
        await second.SendAsync();
        second.MustBeAt(at);
        await writing.OpenAsync($"/{language}/my-proposals/{code}");
        await writing.FollowAsync("main a[href$='/change']");
        await writing.SendAsync(("until", "2099-12-31"), ("why", "Storms."));
        await writing.FollowAsync("main a[href$='/report']");
        await writing.SendAsync(("from", today), ("until", today), ("cost-5201", "50"), ("narrative", "Crews were trained."), ("indicator-1", "4"));
        writing.MustBeAt($"/{language}/my-proposals/{code}");
        await office.OpenAsync(at);
        await office.FollowAsync("section[aria-labelledby=reports] a");
        await office.SendAsync();
        await office.FollowAsync("section[aria-labelledby=changes] a");
        await office.SendAsync(("reason", "It costs nothing."));
        await office.FollowAsync("main a[href$='/close']");
        await office.SendAsync(("day", today));
        office.MustBeAt(at);
        await CloseAsync(office, at);
    }

    /// <summary>The tranche that is not needed is given back, and the accounts are closed with what was not spent.</summary>
    private static async Task CloseAsync(Walk office, string at)
    {
        await office.FollowAsync("main a[href$='/tranches/2']");
        await office.Page.Locator("[name=reason]").FillAsync("Not needed any more.");
        await office.FollowAsync("main button[value=release]");
        office.MustBeAt(at);
        await office.FollowAsync("main a[href$='/close']");
        await office.Page.Locator("select[name=bank]").SelectOptionAsync("FB-000001");
        await office.SendAsync();
        office.MustBeAt(at);
    }

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }

    /// <summary>Money that can be set aside.</summary>
    private Task<int> DepositAsync() => site.WithAsync<IServiceProvider, int>(async services =>
    {
        const long cents = 10_000_000;
        await using var act = await services.GetRequiredService<ActTrail>().OpenAsync(new ActKind("VouchersEntered", IsPublic: true), null, TestContext.Current.CancellationToken);
        var posting = new NewPosting
        {
            Key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"journey:{act.Number}"),
            Day = DateOnly.FromDateTime(act.At.UtcDateTime),
            Kind = "deposit",
            DocumentKind = "voucher",
            DocumentCode = "T-1",
            Lines = [PostingLine.Dollars(Chart.Cash, cents, "FB-000001"), PostingLine.Dollars(Chart.Contributions, -cents, "O-000001"), PostingLine.Dollars(Chart.Resources, cents), PostingLine.Dollars(Chart.Available, -cents)],
        };
        Assert.Null((await services.GetRequiredService<Ledger>().PostAsync(act, [posting], TestContext.Current.CancellationToken)).Problem);
        await act.CommitAsync(new { }, TestContext.Current.CancellationToken);
        return 0;
    });
}
