using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Marrakech.App.Accounts;
using Marrakech.Fund.Data.Audit;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.DrawSamples;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteAuditTests(SqlitePeople host) : AuditTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresAuditTests(PostgresPeople host) : AuditTests(host), IClassFixture<PostgresPeople>;

/// <summary>What auditors work with, on a real database: anomalies that are explained by others, samples that can be drawn again, and what is kept back.</summary>
public abstract class AuditTests(PeopleHost host)
{
    private const string List = "/en/administration/fund/anomalies", Draw = "/en/administration/fund/samples/draw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_auditor_works_with_a_second_factor_only()
    {
        var weak = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: false, Role.Auditor);
        foreach (var path in new[] { List, Draw })
        {
            using var led = await weak.Browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
            await led.MustBeAsync(HttpStatusCode.Redirect);
            Assert.StartsWith("/en/account/second-factor", led.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        using var sent = await weak.Browser.PostAsAsync($"{List}/RoundAmount", "/en/account/acting", new() { ["reason"] = "Explained." });
        Assert.StartsWith("/en/account/second-factor", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Used with a second factor only.", (await host.GetHtmlAsync("/en/roles")).QuerySelectorAll("dd").Single(d => d.PreviousElementSibling!.TextContent == "Auditor").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_leads_to_its_documents_and_is_explained_by_somebody_else()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var auditor = await AuditorAsync();
        var account = await giving.AccountAsync("USD", "AUDIT00001");
        await giving.PostedAsync("gift", Moved(giving, account, "AB-1 2", "30000.00", -40));
        var other = await giving.PostedAsync("gift", Moved(giving, account, "ab12", "7.00"));
        var charge = await giving.PostedAsync("charge", Moved(giving, account, "C-77", "10000.00"));
        var rows = (await auditor.Browser.GetHtmlAsync($"{List}?state=open")).TextsOf("main ol.rows > li");
        Assert.Contains(rows, r => r.StartsWith("Round amount", StringComparison.Ordinal) && r.Contains("USD 10000.00", StringComparison.Ordinal) && r.Contains(charge, StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("One bank reference twice", StringComparison.Ordinal) && r.Contains(other, StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Entered late", StringComparison.Ordinal));
        var round = await auditor.Browser.GetHtmlAsync($"{List}?rule=RoundAmount");
        Assert.All(round.TextsOf("main ol.rows > li b"), rule => Assert.Equal("Round amount", rule));
        Assert.Empty((await auditor.Browser.GetHtmlAsync($"{List}?from=2020-01-01&to=2020-12-31")).QuerySelectorAll("main ol.rows > li"));

        // From the finding to the deposit, from there to its posting, and back.
        Assert.NotEmpty(round.QuerySelectorAll($"main a[href='{ContributionGiving.Deposits}/{charge}']"));
        var posting = (await auditor.Browser.GetHtmlAsync($"{ContributionGiving.Deposits}/{charge}")).QuerySelector("main a[href^='/en/fund/books/postings/']")!.GetAttribute("href")!;
        Assert.NotEmpty((await auditor.Browser.GetHtmlAsync(posting)).QuerySelectorAll($"main a[href='{ContributionGiving.Deposits}/{charge}']"));
        Assert.Empty((await host.GetHtmlAsync(posting)).QuerySelectorAll("main a[href*='administration']"));
        var gift = (await auditor.Browser.GetHtmlAsync($"{ContributionGiving.Deposits}/{other}")).QuerySelector("main a[href^='/en/fund/books/postings/']")!.GetAttribute("href")!;
        Assert.NotEmpty((await host.GetHtmlAsync(gift)).QuerySelectorAll("main dl a[href='/en/fund/give']"));

        var found = await FindingAsync(AnomalyRule.RoundAmount, charge);
        var path = $"{List}/{found.Key}";
        await ContributionGiving.MustRefuseAsync(auditor, path, new() { ["reason"] = " " }, "Say in at most 1,000 characters");
        foreach (var own in new[] { giving.First, giving.Second })
        {
            Assert.Empty((await own.Browser.GetHtmlAsync(path)).QuerySelectorAll("main textarea"));
            using var refused = await own.Browser.PostAsAsync(path, "/en/account/acting", new() { ["reason"] = "Fine." });
            await ContributionGiving.MustSayAsync(refused, "You had a hand in one of its documents.");
        }

        await ContributionGiving.SendAsync(auditor, path, new() { ["reason"] = "=The yearly fee; I read the contract." });
        using (var again = await auditor.Browser.PostAsAsync(path, "/en/account/acting", new() { ["reason"] = "Again." })) await ContributionGiving.MustSayAsync(again, "Somebody explained it meanwhile.");
        Assert.Contains("I read the contract.", (await auditor.Browser.GetHtmlAsync(path)).TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(charge, (await auditor.Browser.GetHtmlAsync($"{List}?state=open&rule=RoundAmount")).TextOf("main"), StringComparison.Ordinal);
        var act = await host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().SingleAsync(a => a.Name == "FundFindingExplained", Ct));
        Assert.Equal((ExplainedFinding.Thing, found.Key, auditor.Id), (act.SubjectKind, act.SubjectKey, act.Person));
        var lines = (await auditor.Browser.GetStringAsync($"{List}.csv?rule=RoundAmount", Ct)).Split("\r\n");
        Assert.StartsWith("finding,rule,day,documents,postings,said,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith($"{found.Key},RoundAmount,", StringComparison.Ordinal) && l.Contains($"deposit:{charge}", StringComparison.Ordinal) && l.Contains("'=The yearly fee", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, await ContributionGiving.AskAsync(giving.Donor, List));
    }

    [Fact]
    public async Task A_sample_gives_the_same_bytes_again_and_can_be_kept()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var auditor = await AuditorAsync();
        var account = await giving.AccountAsync("USD", "AUDIT00002");
        var code = await giving.AgreedAsync("USD", "5000.00");
        var deposit = await giving.PostedAsync("contribution", Moved(giving, account, "S-1", "5000.00", contribution: code));
        foreach (var (amount, i) in new[] { "10.00", "20.00", "30.00", "40.00", "50.00", "60.00" }.Select((a, i) => (a, i))) await giving.PostedAsync("gift", Moved(giving, account, $"S-G{i}", amount));

        // Without a seed one is drawn, and stands in the address together with the last posting.
        using var drawn = await auditor.Browser.GetAsync(new Uri($"{Draw}?from=2027-01-01&to=2027-12-31&account=1100&side=Debit&method=LargestAndRandom&large=4000&count=3", UriKind.Relative), Ct);
        await drawn.MustBeAsync(HttpStatusCode.Redirect);
        var address = drawn.Headers.Location!.ToString();
        Assert.Matches("seed=[0-9a-f]{12}&through=[0-9]+", address);
        var page = await auditor.Browser.GetHtmlAsync(address);
        var row = page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains(deposit, StringComparison.Ordinal));
        Assert.All(new[] { "Large", await NameAsync(giving.First), await NameAsync(giving.Second) }, said => Assert.Contains(said, row.TextContent, StringComparison.Ordinal));
        var query = address[address.IndexOf('?', StringComparison.Ordinal)..];
        var before = await BytesAsync(auditor, query);
        await giving.PostedAsync("gift", Moved(giving, account, "S-later", "70.00"));
        Assert.Equal(before, await BytesAsync(auditor, query));
        using (var sheet = SpreadsheetDocument.Open(new MemoryStream(Convert.FromBase64String(before["xlsx"])), false)) Assert.Empty(new OpenXmlValidator().Validate(sheet, Ct).Select(e => e.Description));
        // The posting in the file is the posting in the book.
        var csv = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(before["csv"]));
        var cells = csv.Split("\r\n").Single(l => l.Contains($",{deposit},", StringComparison.Ordinal)).Split(',');
        Assert.Equal(cells[11], Convert.ToHexStringLower(SHA256.HashData(await host.Client.GetByteArrayAsync($"/fund/books/postings/{cells[0]}.txt", Ct))));
        Assert.Equal(($"{giving.First.Id}", $"{giving.Second.Id}"), (cells[8], cells[9]));

        await ContributionGiving.SendAsync(auditor, address, new() { ["note"] = "First half of the year." });
        var kept = await host.WithAsync<AppDb, KeptSample>(db => db.Set<KeptSample>().OrderByDescending(s => s.Code).FirstAsync(Ct));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(before["csv"]))), csv.Split("\r\n").Length - 2), (kept.Digest, kept.Rows));
        Assert.Contains("exactly the same rows", (await giving.First.Browser.GetHtmlAsync($"/en/administration/fund/samples/{kept.Code}")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains(kept.Seed, (await host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().SingleAsync(a => a.Name == "FundSampleKept", Ct))).Evidence, StringComparison.Ordinal);

        var unit = await DrawAsync(new SampleTerms { From = giving.Today, To = giving.Today, Account = Chart.Gifts, Side = SampleSide.Credit, DocumentKind = "deposit", Method = SampleMethod.MonetaryUnit, Interval = 60_00, Seed = "s", Through = kept.Through });
        // Other tests of this host give too.
        Assert.InRange(unit.Cents, 210_00, 1_000_00);
        Assert.Equal((unit.Cents - Sampling.Start("s", 60_00)) / 60_00 + 1, unit.Rows.Count);
        using var wrong = await auditor.Browser.GetAsync(new Uri($"{Draw}?from=2027-01-01&to=2026-01-01", UriKind.Relative), Ct);
        await ContributionGiving.MustSayAsync(wrong, "Write two days");
        Assert.Equal(HttpStatusCode.Forbidden, await ContributionGiving.AskAsync(giving.Donor, Draw));
    }

    [Fact]
    public async Task What_is_kept_back_no_allocation_takes_and_months_wait_as_long_as_the_setting_says()
    {
        var administrator = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Administrator);
        var fund = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator);
        await FundMoney.DepositAsync(host, 100_000_00);
        var free = await AvailableAsync();
        var (project, today) = (FundMoney.Fresh("FP"), FundMoney.Today(host));
        await SetAsync(administrator, "fund-reserve", "60000");
        Assert.Equal(Math.Max(0, free - 60_000_00), await AvailableAsync());
        Assert.Equal(BookRefusal.ReserveKept, (await FundMoney.PostAsync(host, FundMoney.Allocation(FundMoney.Fresh("A"), project, free - 60_000_00 + 1, today))).Problem?.Refusal);
        Assert.Null((await FundMoney.PostAsync(host, FundMoney.Allocation(FundMoney.Fresh("A"), project, free - 60_000_00, today))).Problem);
        // What is kept back pays what it is kept for.
        Assert.Null((await FundMoney.PostAsync(host, FundMoney.Of(FundMoney.Fresh("charge"), today, "charge", PostingLine.Dollars(Chart.BankCharges, 100, FundMoney.Bank), PostingLine.Dollars(Chart.Cash, -100, FundMoney.Bank), PostingLine.Dollars(Chart.Available, 100), PostingLine.Dollars(Chart.Resources, -100)))).Problem);
        await SetAsync(administrator, "fund-reserve", "0");
        await SetAsync(administrator, "fund-reserve-percent", "50");
        Assert.Equal(BookRefusal.ReserveKept, (await FundMoney.PostAsync(host, FundMoney.Allocation(FundMoney.Fresh("A"), project, await AvailableAsync() + 1, today))).Problem?.Refusal);
        await SetAsync(administrator, "fund-reserve-percent", "0");
        Assert.Contains("over for 5 days", (await fund.Browser.GetHtmlAsync("/en/administration/fund/months")).TextOf("main"), StringComparison.Ordinal);
        await SetAsync(administrator, "fund-close-days", "60");
        var months = await fund.Browser.GetHtmlAsync("/en/administration/fund/months");
        Assert.Contains("over for 60 days", months.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("2026-11", months.QuerySelector("#month option")!.GetAttribute("value"));
        using var early = await fund.Browser.PostAsAsync("/en/administration/fund/months", "/en/account/acting", new() { ["month"] = "2027-01" });
        await ContributionGiving.MustSayAsync(early, "The month cannot be closed yet");
    }

    private async Task<Member> AuditorAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Auditor);

    private static async Task SetAsync(Member administrator, string key, string value)
    {
        using var set = await administrator.Browser.PostFormAsync($"/en/administration/settings/{key}", new() { ["value"] = value, ["reason"] = "The bank asked for it.", ["do"] = "change" });
        await set.MustBeAsync(HttpStatusCode.Redirect);
    }

    private Task<long> AvailableAsync() => host.WithAsync<CommitteeDesk, long>(d => d.AvailableAsync(Ct));

    private Task<string> NameAsync(Member member) => host.WithAsync<AppDb, string>(db => db.Set<Marrakech.Accounts.Data.Person>().Where(p => p.Id == member.Id).Select(p => p.Name).SingleAsync(Ct));

    private async Task<Finding> FindingAsync(AnomalyRule rule, string document) =>
        (await host.WithAsync<Anomalies, IReadOnlyList<ShownFinding>>(a => a.ListAsync(DateOnly.MinValue, DateOnly.MaxValue, Ct))).Select(f => f.Finding).Single(f => f.Rule == rule && f.Documents.Any(d => d.Code == document));

    private async Task<Sample> DrawAsync(SampleTerms terms) => (await host.WithAsync<SampleReader, (Sample? Sample, SampleRefusal? Refusal)>(r => r.DrawAsync(terms, Ct))).Sample!;

    private static async Task<SortedDictionary<string, string>> BytesAsync(Member member, string query)
    {
        var files = new SortedDictionary<string, string>();
        foreach (var form in new[] { "csv", "xlsx" }) files[form] = Convert.ToBase64String(await member.Browser.GetByteArrayAsync($"{Draw}.{form}{query}", Ct));
        return files;
    }

    private static Dictionary<string, string> Moved(ContributionGiving giving, string account, string reference, string amount, int day = 0, string? contribution = null)
    {
        var fields = new Dictionary<string, string> { ["account"] = account, ["reference"] = reference, ["day"] = giving.Day(day), ["amount"] = amount };
        if (contribution is not null) fields["contribution"] = contribution;
        return fields;
    }
}
