using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Fund;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteProjectTests(SqlitePeople host) : ProjectTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresProjectTests(PostgresPeople host) : ProjectTests(host), IClassFixture<PostgresPeople>;

/// <summary>A project on a real database: paid by two people, accounted for, changed, closed.</summary>
public abstract class ProjectTests(PeopleHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Money_moves_by_two_people_to_confirmed_details_and_comes_back_where_it_was_not_spent()
    {
        var (fund, code, second) = await ApprovedAsync("plover", "60 000\n40 000\n7 000");
        var at = $"/en/administration/projects/{code}";
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/tranches/1", "Where it stands now", ("met", "Signed."), ("do", "meet"));
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/agreement", "Write a day as 2026-11-26 that is not ahead", ("day", "2027-03-02"), ("reference", "File 7"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/agreement", ("day", "2027-03-01"), ("reference", "File 7"));
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/tranches/1", "Say why", ("met", " "), ("do", "meet"));
        foreach (var number in new[] { 1, 2 }) await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/{number}", ("met", "The agreement is signed."), ("do", "meet"));
        await DetailsAsync(fund, code, second);

        await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/1", ("bank", FundMoney.Bank), ("do", "prepare"));
        await Proposing.MustRefuseForgedAsync(fund.Administrator, $"{at}/tranches/1", "A transfer of this tranche waits", ("bank", FundMoney.Bank), ("do", "prepare"));
        var transfer = $"/en/administration/transfers/{(await RunAsync(code)).Transfers[0].Code}";
        await Proposing.MustRefuseAsync(fund.Administrator, transfer, "Whoever prepared", ("do", "approve"));
        using (var own = await Proposing.SendAsync(fund.Administrator, transfer, ("do", "approve"))) Assert.Single((await own.HtmlAsync()).QuerySelectorAll(".govuk-error-summary li"));
        await Proposing.MustRefuseAsync(fund.Committee[0], transfer, "Up to the limit another administrator", ("do", "approve"));
        using (var foreign = await fund.Manager.Browser.GetAsync(new Uri(transfer, UriKind.Relative), Ct)) Assert.Contains(foreign.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        await Proposing.DoAsync(second, transfer, ("do", "approve"));
        await Proposing.MustRefuseForgedAsync(second, transfer, "Where it stands now", ("do", "approve"));
        Assert.Equal((6_000_000L, TrancheState.Transferred), ((await RunAsync(code)).Advanced, (await RunAsync(code)).Tranches[0].State));

        await Proposing.MustRefuseAsync(fund.Manager, $"/en/my-proposals/{code}/report", "That is more than was advanced", Report("60 000.01"));
        await ReportAsync(fund, code, at);
        await LinkAsync(fund, code);
        await CloseAsync(fund, code, at);
    }

    [Fact]
    public async Task Above_the_limit_a_member_of_the_committee_approves_and_an_empty_bank_account_pays_nothing()
    {
        var (fund, code, second) = await ApprovedAsync("turnstone", "288 900", "288 900");
        var at = $"/en/administration/projects/{code}";
        await Proposing.DoAsync(fund.Administrator, $"{at}/agreement", ("day", "2027-03-01"), ("reference", "File 8"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/1", ("met", "Signed."), ("do", "meet"));
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/tranches/1", "The organisation has no confirmed payment details", ("bank", FundMoney.Bank), ("do", "prepare"));
        await EnterAsync(fund.Administrator, code, "1", "Cr\u0435w Rescue");
        await ConfirmAsync(second, code);
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/tranches/1", "Choose a bank account that holds so much", ("bank", "FB-000078"), ("do", "prepare"));
        await FundMoney.DepositAsync(host, 100, "FB-000077");
        await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/1", ("bank", "FB-000077"), ("do", "prepare"));
        var empty = $"/en/administration/transfers/{(await RunAsync(code)).Transfers[0].Code}";
        Assert.Contains("A word of it mixes letters", (await fund.Committee[0].Browser.GetHtmlAsync(empty)).TextOf("[role=note]"), StringComparison.Ordinal);
        await Proposing.MustRefuseAsync(second, empty, "Up to the limit another administrator", ("do", "approve"));
        await Proposing.MustRefuseAsync(fund.Committee[0], empty, "Choose a bank account that holds so much", ("do", "approve"));
        Assert.Equal(TrancheState.Ready, (await RunAsync(code)).Tranches[0].State);
        await Proposing.DoAsync(fund.Committee[0], empty, ("reason", "Another account."), ("do", "refuse"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/1", ("bank", FundMoney.Bank), ("do", "prepare"));
        // Two approve at once: it is paid once.
        var path = $"/en/administration/transfers/{(await RunAsync(code)).Transfers[1].Code}";
        var answers = await Task.WhenAll(fund.Committee.Take(2).Select(c => Proposing.SendAsync(c, path, ("do", "approve"))));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(28_890_000, (await RunAsync(code)).Advanced);
        foreach (var answer in answers) answer.Dispose();
        await ChangeAsync(fund, code, at);
    }

    /// <summary>A project with these tranches, and a second administrator.</summary>
    private async Task<(Proposing Fund, string Code, Member Second)> ApprovedAsync(string word, string tranches, string sum = "107 000")
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        await FundMoney.DepositAsync(host, 40_000_000);
        var code = await fund.AppraisedAsync(word, sum, sum == "107 000" ? 1 : 3);
        var meeting = await fund.MeetingAsync([code], [.. fund.Committee.Take(3)]);
        using var approved = await fund.DecideAsync(fund.Committee[0], meeting, code, Proposing.Decision(ProposalMove.Approve, tranches));
        await approved.MustBeAsync(HttpStatusCode.Redirect);
        await Proposing.DoAsync(fund.Committee[0], $"/en/administration/committee/{meeting}/minutes", ("minutes", "We met."));
        return (fund, code, await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator));
    }

    /// <summary>Entered by one, confirmed by another; a change waits three days.</summary>
    private async Task DetailsAsync(Proposing fund, string code, Member second)
    {
        var path = $"/en/administration/projects/{code}/payment-details";
        await Proposing.MustRefuseAsync(fund.Administrator, path, "Write holder, bank and account", ("holder", "Coast"), ("bank", ""), ("account", "1"));
        await EnterAsync(fund.Administrator, code, "1");
        await Proposing.MustRefuseAsync(fund.Administrator, path, "Whoever prepared", ("details", $"{(await RunAsync(code)).Entered!.Id}"), ("do", "confirm"));
        await ConfirmAsync(second, code);
        // The same holder in Latin and Cyrillic letters: whoever enters and whoever confirms is warned.
        Assert.Empty((await second.Browser.GetHtmlAsync(path)).QuerySelectorAll("main [role=note]"));
        await EnterAsync(fund.Administrator, code, "2", "C\u043East Rescue");
        var warned = (await second.Browser.GetHtmlAsync(path)).TextOf("section[aria-labelledby=details-Entered] [role=note]");
        foreach (var said in new[] { "A word of it mixes letters", "It looks like another name and is not the same: Coast Rescue" }) Assert.Contains(said, warned, StringComparison.Ordinal);
        await Proposing.MustRefuseAsync(second, path, "Changed details can be confirmed three days after", ("details", $"{(await RunAsync(code)).Entered!.Id}"), ("do", "confirm"));
        Assert.Equal("1", (await RunAsync(code)).Confirmed!.Account);
        await Proposing.DoAsync(second, path, ("details", $"{(await RunAsync(code)).Entered!.Id}"), ("do", "refuse"));
        Assert.Null((await RunAsync(code)).Entered);
    }

    /// <summary>Reported, given back, reported again, accepted: it stands in the books and on the public page.</summary>
    private async Task ReportAsync(Proposing fund, string code, string at)
    {
        var path = $"/en/my-proposals/{code}/report";
        await Proposing.DoAsync(fund.Manager, path, Report("50 000"));
        await Proposing.MustRefuseAsync(fund.Manager, path, "That is more than was advanced", Report("10 000.01"));
        await Proposing.MustRefuseAsync(fund.Manager, path, "A day of this period is reported already.", Report("1"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/reports/{(await RunAsync(code)).Reports[0].Code}", ("reason", "Receipts are missing."), ("do", "return"));
        await Proposing.DoAsync(fund.Manager, path, Report("50 000"));
        var second = $"{at}/reports/{(await RunAsync(code)).Reports[1].Code}";
        await Proposing.DoAsync(fund.Administrator, second, ("do", "accept"));
        await Proposing.MustRefuseForgedAsync(fund.Administrator, second, "Where it stands now", ("do", "accept"));
        Assert.Equal(1_000_000, (await RunAsync(code)).Advanced);
        Assert.DoesNotContain("Receipts are missing.", (await host.NewBrowser().GetHtmlAsync($"/en/fund/projects/{code}")).TextOf("section[aria-labelledby=run]"), StringComparison.Ordinal);
        var own = (await fund.Colleague.Browser.GetHtmlAsync($"/en/my-proposals/{code}")).TextOf("section[aria-labelledby=reports]");
        foreach (var said in new[] { "USD 50,000.00", "Receipts are missing.", "Deaths a year", "Crews were trained." }) Assert.Contains(said, own, StringComparison.Ordinal);
    }

    /// <summary>Transfer and report lead to their postings, and each posting back: the fund to its own page, everybody to the public one.</summary>
    private async Task LinkAsync(Proposing fund, string code)
    {
        var run = await RunAsync(code);
        var (own, open) = ($"/en/administration/projects/{code}", $"/en/fund/projects/{code}");
        foreach (var document in new[] { run.Transfers[0].Code, run.Reports[1].Code })
        {
            foreach (var (browser, page) in new[] { (fund.Administrator.Browser, own), (host.NewBrowser(), open) })
            {
                var posting = (await browser.GetHtmlAsync($"/en/fund/books/postings?document={document}")).QuerySelector("main tbody a")!.GetAttribute("href")!;
                Assert.NotEmpty((await browser.GetHtmlAsync(page)).QuerySelectorAll($"main a[href='{posting}']"));
                Assert.Contains($"{page}#{document}", (await browser.GetHtmlAsync(posting)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
                Assert.NotNull((await browser.GetHtmlAsync(page)).GetElementById(document));
            }
        }
    }

    private async Task CloseAsync(Proposing fund, string code, string at)
    {
        await Proposing.DoAsync(fund.Administrator, $"{at}/close", ("day", "2027-03-01"), ("do", "end"));
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/close", "A report, a change or a transfer is open", ("bank", FundMoney.Bank), ("do", "close"));
        var before = await host.WithAsync<CommitteeDesk, long>(d => d.AvailableAsync(Ct));
        foreach (var number in new[] { 2, 3 }) await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/{number}", ("reason", "Not needed."), ("do", "release"));
        await Proposing.MustRefuseForgedAsync(fund.Administrator, $"{at}/tranches/2", "Where it stands now", ("reason", "Again."), ("do", "release"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/close", ("bank", FundMoney.Bank), ("do", "close"));
        var run = await RunAsync(code);
        Assert.Equal((0L, new DateOnly(2027, 3, 1)), (run.Advanced, run.Agreement!.Closed));
        // What was given back and what was not spent can be allocated anew.
        Assert.Equal(before + 4_000_000 + 700_000 + 1_000_000, await host.WithAsync<CommitteeDesk, long>(d => d.AvailableAsync(Ct)));
        await Proposing.MustRefuseForgedAsync(fund.Manager, $"/en/my-proposals/{code}/report", "Where it stands now", Report("1"));
        Assert.Null(await host.WithAsync<IServiceProvider, string?>(async services => (await services.VerifyBooksAsync(Ct)).Broken));
    }

    /// <summary>A fifth is granted by an administrator, more by the committee; more time costs nothing.</summary>
    private async Task ChangeAsync(Proposing fund, string code, string at)
    {
        var path = $"/en/my-proposals/{code}/change";
        (string, string)[] Moved(string staff, string travel) => [($"cost-{fund.Organisation}-1-5201", staff), ($"cost-{fund.Organisation}-1-5205", travel), ("reason", "Storms."), ("do", "move")];
        await Proposing.MustRefuseAsync(fund.Manager, path, "The direct costs must stay the same", Moved("180 000", "90 001"));
        await Proposing.MustRefuseAsync(fund.Manager, path, "Write a day as 2026-11-26 that is after the present last day", ("until", "2028-02-29"), ("why", "Storms."), ("do", "extend"));
        await Proposing.DoAsync(fund.Manager, path, Moved("110 000", "160 000"));
        await Proposing.MustRefuseAsync(fund.Administrator, $"{at}/changes/1", "More than a fifth", ("reason", "Fine."), ("do", "grant"));
        await Proposing.DoAsync(fund.Committee[0], $"{at}/changes/1", ("reason", "Fine."), ("do", "grant"));
        await Proposing.DoAsync(fund.Manager, path, ("until", "2028-06-30"), ("why", "Storms."), ("do", "extend"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/changes/2", ("reason", "Fine."), ("do", "grant"));
        var agreement = (await RunAsync(code)).Agreement!;
        Assert.Equal((new DateOnly(2028, 6, 30), 11_000_000L), (agreement.Until, agreement.Read().Cents(fund.Organisation, 1, "5201")));
    }

    private static (string, string)[] Report(string staff) => [("from", "2027-03-01"), ("until", "2027-03-01"), ("cost-5201", staff), ("narrative", "Crews were trained."), ("indicator-1", "9")];

    private static Task EnterAsync(Member administrator, string code, string account, string holder = "Coast Rescue") =>
        Proposing.DoAsync(administrator, $"/en/administration/projects/{code}/payment-details", ("holder", holder), ("bank", "Bank of the Coast"), ("account", account));

    private async Task ConfirmAsync(Member second, string code) =>
        await Proposing.DoAsync(second, $"/en/administration/projects/{code}/payment-details", ("details", $"{(await RunAsync(code)).Entered!.Id}"), ("do", "confirm"));

    private async Task<ProjectRun> RunAsync(string code) => (await host.WithAsync<ProjectDesk, ProjectRun?>(d => d.FindAsync(code, Ct)))!;
}
