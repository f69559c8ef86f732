using System.IO.Compression;
using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.RemindInstalments;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteContributionTests(SqlitePeople host) : ContributionTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresContributionTests(PostgresPeople host) : ContributionTests(host), IClassFixture<PostgresPeople>;

/// <summary>A contribution from the pledge to the certificate: who sees it, what is refused, what its donor gets.</summary>
public abstract class ContributionTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pledge_is_its_donors_until_it_is_agreed_and_then_everybodys()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var code = await giving.PledgedAsync("USD", "1,000.00");
        Assert.Equal(code, await giving.PledgedAsync("USD", "1000"));
        var (own, agree) = ($"/en/my-contributions/{code}", $"{ContributionGiving.Contributions}/{code}/agree");
        Assert.DoesNotContain(code, await ListedAsync(), StringComparison.Ordinal);
        await ChooseAsync(giving.Donor, own, "show");
        Assert.Contains(code, await ListedAsync(), StringComparison.Ordinal);
        await ChooseAsync(giving.Donor, own, "hide");
        Assert.DoesNotContain(code, await ListedAsync(), StringComparison.Ordinal);

        var other = await ContributionGiving.BeginAsync(host);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (await ContributionGiving.AskAsync(other.Donor, own), await ContributionGiving.AskAsync(giving.Donor, own)));
        foreach (var (change, sentence) in new (Action<Dictionary<string, string>>, string)[]
        {
            (f => f["day"] = giving.Day(1), "Write a day that is not ahead"),
            (f => f["reference"] = "", "Write the reference"),
            (f => f["schedule"] = "soon; 1000", "Write one line for each instalment"),
            (f => f["schedule"] = $"{giving.Day(5)}; 999.99", "The instalments together"),
            (f => f["row"] = "0", "Somebody changed this meanwhile"),
        })
        {
            var fields = giving.Agreement($"{giving.Day(5)}; 400.00", $"{giving.Day(50)}; 600.00");
            change(fields);
            await ContributionGiving.MustRefuseAsync(giving.First, agree, fields, sentence);
        }

        using (var agreed = await ContributionGiving.SendFileAsync(giving.First, agree, giving.Agreement($"{giving.Day(5)}; 400.00", $"{giving.Day(50)}; 600.00"), "letter.txt", "We agree.\n")) await agreed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains(code, await ListedAsync(), StringComparison.Ordinal);
        var page = await giving.Donor.Browser.GetHtmlAsync(own);
        Assert.Equal(2, page.QuerySelectorAll("table[aria-labelledby=schedule] tbody tr").Length);
        var file = page.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!;
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await ContributionGiving.AskAsync(giving.Donor, file), await ContributionGiving.AskAsync(other.Donor, file)));
        // What is agreed is no longer taken back by a click.
        using var late = await giving.Donor.Browser.PostAsAsync(own, "/en/account/acting", new() { ["do"] = "take-back", ["reason"] = "We changed our mind.", ["row"] = $"{(await giving.ContributionAsync(code)).Row}" });
        await ContributionGiving.MustSayAsync(late, "This cannot be done with the contribution");
        await ContributionGiving.SendAsync(giving.First, $"{ContributionGiving.Contributions}/{code}/end", new() { ["end"] = "Lapsed", ["reason"] = "The year is over." });
        Assert.Equal(ContributionState.Lapsed, (await giving.ContributionAsync(code)).State);
        Assert.DoesNotContain(code, await ListedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_contribution_is_refused_and_everything_typed_is_kept()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        const string pledge = "/en/my-contributions/new";
        foreach (var (currency, amount, sentence) in new[] { ("ZZZ", "5", "Choose a currency"), ("JPY", "5.50", "Write an amount"), ("KWD", "5.0001", "Write an amount"), ("USD", "-5", "Write an amount"), ("USD", "0", "Write an amount"), ("USD", "99999999999", "This is more than the books take") })
        {
            using var sent = await giving.Donor.Browser.PostFormAsync(pledge, new() { ["currency"] = currency, ["amount"] = amount, ["note"] = "Kept" });
            await ContributionGiving.MustSayAsync(sent, sentence);
            Assert.Equal("Kept", (await sent.HtmlAsync()).TextOf("textarea[name=note]"));
        }

        await ContributionGiving.MustRefuseAsync(giving.Donor, pledge, new() { ["currency"] = "USD", ["amount"] = "5", ["earmark"] = "Area:9" }, "Choose a thematic area");
        using (var sent = await giving.First.Browser.PostFormAsync($"{ContributionGiving.Contributions}/new", new() { ["donor"] = "O-999999", ["currency"] = "USD", ["amount"] = "5" }))
        {
            await ContributionGiving.MustSayAsync(sent, "There is no organisation");
            Assert.Equal("O-999999", (await sent.HtmlAsync()).QuerySelector("select#donor option[selected]")?.GetAttribute("value"));
        }

        // The donor is chosen by its name.
        Assert.Equal($"\u2068{(await host.WithAsync<AppDb, string>(db => db.Set<Marrakech.Accounts.Data.Organisation>().Where(o => o.Code == giving.Organisation).Select(o => o.Name).SingleAsync(Ct)))}\u2069 ({giving.Organisation})", (await giving.First.Browser.GetHtmlAsync($"{ContributionGiving.Contributions}/new")).TextOf($"select#donor option[value='{giving.Organisation}']"));
        await ContributionGiving.SendAsync(giving.First, $"{ContributionGiving.Contributions}/new", new() { ["donor"] = giving.Organisation, ["currency"] = "KWD", ["amount"] = "5.125" });
        var page = (await giving.Donor.Browser.GetHtmlAsync("/en/my-contributions")).TextOf("main");
        Assert.Contains("KWD 5.125", page, StringComparison.Ordinal);
        // A currency nobody has a rate for cannot be agreed, nor one whose rate is too old.
        var code = await giving.PledgedAsync("CHF", "100.00");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Contributions}/{code}/agree", giving.Agreement($"{giving.Day(5)}; 100.00"), "There is no exchange rate");
        await giving.RateAsync("CHF", "0.8", -36);
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Contributions}/{code}/agree", giving.Agreement($"{giving.Day(5)}; 100.00"), "The latest exchange rate");
        await giving.RateAsync("CHF", "0.8", -35);
        await ContributionGiving.SendAsync(giving.First, $"{ContributionGiving.Contributions}/{code}/agree", giving.Agreement($"{giving.Day(5)}; 100.00"));
        Assert.Equal(125_00, (await giving.ContributionAsync(code)).Cents);
        var bound = await giving.PledgedAsync("USD", "9000000.00", "Area:2");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Contributions}/{bound}/agree", giving.Agreement($"{giving.Day(5)}; 9000000.00"), "With this agreement more of the year");
    }

    [Fact]
    public async Task The_donor_follows_its_money_and_keeps_a_statement_and_a_certificate()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var (account, code) = (await giving.AccountAsync("USD", "US1100001"), await giving.AgreedAsync("USD", "500.00"));
        var deposit = await giving.PostedAsync("contribution", new() { ["account"] = account, ["reference"] = "=HYPERLINK(\"x\")", ["day"] = giving.Day(), ["amount"] = "200.00", ["contribution"] = code });
        var statement = await giving.Donor.Browser.GetHtmlAsync("/en/my-contributions/statement");
        Assert.Equal(["USD 0.00", "USD 500.00", "USD 200.00", "USD 200.00"], statement.TextsOf("tbody tr td:last-child"));
        var csv = await giving.Donor.Browser.GetStringAsync(new Uri($"/en/my-contributions/statement.csv?from={giving.Day(-1)}&until={giving.Day()}", UriKind.Relative), Ct);
        Assert.Contains($"{giving.Day()},received,{code},{deposit},\"'=HYPERLINK(\"\"x\"\")\",USD,200.00,200.00", csv, StringComparison.Ordinal);
        await using (var workbook = new ZipArchive(await giving.Donor.Browser.GetStreamAsync(new Uri("/en/my-contributions/statement.xlsx", UriKind.Relative), Ct), ZipArchiveMode.Read))
        {
            using var sheet = new StreamReader(await workbook.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Ct));
            var text = await sheet.ReadToEndAsync(Ct);
            Assert.Contains("=HYPERLINK", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", text, StringComparison.Ordinal);
        }

        // This site has no browser to print with: the page says so and offers Word, and whoever asks for a PDF comes back to it.
        var offered = await giving.Donor.Browser.GetHtmlAsync("/en/my-contributions/statement");
        Assert.Empty(offered.QuerySelectorAll(".data-links a[href*='.pdf']"));
        Assert.NotEmpty(offered.QuerySelectorAll(".data-links a[href*='.docx']"));
        Assert.Contains("This site prints no PDF itself.", offered.TextOf("main"), StringComparison.Ordinal);
        using (var back = await giving.Donor.Browser.GetAsync(new Uri($"/en/my-contributions/statement.pdf?from={giving.Day(-1)}&until={giving.Day()}", UriKind.Relative), Ct))
            Assert.Equal($"/en/my-contributions/statement?from={giving.Day(-1)}&until={giving.Day()}&pdf=None", back.Headers.Location!.ToString());

        Assert.Contains("the amount of USD 200.00", (await giving.Donor.Browser.GetHtmlAsync($"/en/my-contributions/deposits/{deposit}")).TextOf(".lead"), StringComparison.Ordinal);
        var other = await ContributionGiving.BeginAsync(host);
        Assert.Equal(HttpStatusCode.Forbidden, await ContributionGiving.AskAsync(other.Donor, $"/en/my-contributions/deposits/{deposit}"));
        Assert.Equal(["USD 0.00", "USD 0.00"], (await other.Donor.Browser.GetHtmlAsync("/en/my-contributions/statement")).TextsOf("tbody tr td:last-child"));
        Assert.Contains("Contributions are pooled", (await giving.Donor.Browser.GetHtmlAsync("/en/my-contributions")).TextOf("section[aria-labelledby=stand]"), StringComparison.Ordinal);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        // The evidence of the fund's costs is three accounts: each link of a row has words of its own, in every language.
        foreach (var language in Language.All)
        {
            var rows = (await host.NewBrowser().GetHtmlAsync($"/{language.Code}/fund")).QuerySelectorAll("section[aria-labelledby=flows] tbody tr td:last-child").Select(d => d.QuerySelectorAll("a").Select(a => a.TextContent.Trim()).ToList()).ToList();
            Assert.Contains(rows, r => r.Count > 2);
            Assert.All(rows, r => Assert.Equal(r.Count, r.Distinct(StringComparer.Ordinal).Count()));
        }

        var told = (await host.NewBrowser().GetJsonAsync("/api/v1/contributions?limit=100")).GetProperty("items").EnumerateArray().Single(c => c.GetProperty("code").GetString() == code);
        Assert.Equal(("partly_paid", "500.00", "200.00"), (told.GetProperty("state").GetString(), told.GetProperty("amount").GetString(), told.GetProperty("paid").GetString()));
    }

    [Fact]
    public async Task Donors_are_reminded_once_when_an_instalment_is_due_and_once_when_it_is_late()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var code = await giving.AgreedAsync("USD", "70.00");
        await RemindAsync();
        Assert.Empty(await NoticesAsync(giving, code, "Due", "Late"));
        host.Clock.Advance(TimeSpan.FromDays(10));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal(["FundGift.News.Due"], await NoticesAsync(giving, code, "Due", "Late"));
        host.Clock.Advance(TimeSpan.FromDays(30));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal(["FundGift.News.Due", "FundGift.News.Late"], await NoticesAsync(giving, code, "Due", "Late"));
    }

    private Task<int> RemindAsync() => host.WithAsync<IServiceProvider, int>(async services =>
    {
        await services.GetRequiredKeyedService<IJob>(RemindInstalments.Kind).RunAsync(null!, Ct);
        return 0;
    });

    private Task<List<string>> NoticesAsync(ContributionGiving giving, string code, params string[] news) => host.WithAsync<AppDb, List<string>>(async db =>
    {
        var keys = news.Select(n => $"FundGift.News.{n}").ToList();
        return await db.Set<Notification>().Where(n => n.Person == giving.Donor.Id && n.Values.Contains(code) && keys.Contains(n.SentenceKey)).OrderBy(n => n.SentenceKey).Select(n => n.SentenceKey).ToListAsync(Ct);
    });

    private async Task ChooseAsync(Member member, string path, string chosen)
    {
        var row = (await host.WithAsync<AppDb, int>(db => db.Set<Marrakech.Fund.Data.Contributions.DonorContribution>().Where(c => c.Code == path.Substring(path.LastIndexOf('/') + 1)).Select(c => c.Row).SingleAsync(Ct))).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var sent = await member.Browser.PostAsAsync(path, "/en/account/acting", new() { ["do"] = chosen, ["row"] = row });
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>What everybody sees.</summary>
    private async Task<string> ListedAsync()
    {
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        return (await host.NewBrowser().GetHtmlAsync("/en/fund/contributions")).Body!.OuterHtml;
    }
}
